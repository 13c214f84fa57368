/** What papers say they are. */

/** What the paper says it is. Only `z` is a Z-dagrapport; the others must never be booked. */
export type PaperKind = 'z' | 'x' | 'period' | 'cashier';
type Titles = Readonly<Record<PaperKind, readonly string[]>>;
export const TITLES: Readonly<Record<'sv' | 'en', Titles>> = {
  sv: {
    z: [
      'Z-RAPPORT',
      'Z-DAGRAPPORT',
      'Z-dagrapport',
      'Z-Rapport',
      '*** Z1 ***',
      'DAGSAVSLUT',
      'Dagsavslut Z',
      'Z RAPPORT',
      'DAGSAVSLUT (Z-RAPPORT)',
      'Z-UTSLAG',
      'DAGRAPPORT Z',
      'Z - RAPPORT',
      'Z1-RAPPORT',
      'Z-rapport (dagsavslut)',
      'Z-AVSLUT',
      'Daglig Z-rapport',
    ],
    x: [
      'X-RAPPORT',
      'X-DAGRAPPORT',
      'X-dagrapport',
      'X RAPPORT',
      '*** X1 ***',
      'X-UTSLAG',
      'Dagrapport X',
      'X-avläsning',
      'X - RAPPORT',
    ],
    period: [
      'PERIODRAPPORT',
      'Z2-RAPPORT',
      '*** Z2 ***',
      'MÅNADSRAPPORT',
      'Z-rapport period',
      'Periodavslut Z',
      'VECKORAPPORT',
      'Periodisk Z-rapport',
      'MÅNADSAVSLUT Z',
    ],
    cashier: [
      'KASSÖRSRAPPORT',
      'SERVITÖRSRAPPORT',
      'Kassörsavslut Z',
      'PERSONALRAPPORT',
      'Z-RAPPORT KASSÖR 7',
      'Säljarrapport',
      'Servitörsavslut',
    ],
  },
  en: {
    z: [
      'Z REPORT',
      'Z-REPORT',
      'Z Report',
      'DAILY Z REPORT',
      'End of day report',
      'Z-READING',
      'Z1 REPORT',
      'End of Day (Z)',
      'DAILY REPORT Z',
      'Z REPORT (DAILY)',
      'Day end Z report',
    ],
    x: [
      'X REPORT',
      'X-REPORT',
      'X-READING',
      'DAILY X REPORT',
      'X1 REPORT',
      'X Report (interim)',
      'Mid-day X report',
    ],
    period: [
      'PERIOD REPORT',
      'Z2 REPORT',
      'MONTHLY REPORT',
      'Periodic Z report',
      'WEEKLY Z REPORT',
      'Monthly Z',
    ],
    cashier: [
      'CASHIER REPORT',
      'CLERK REPORT',
      'Server report',
      'Z REPORT CASHIER 7',
      'Waiter Z report',
      'Staff report',
    ],
  },
};

/** Marks of SKVFS 2014:9 chapter 5 section 5 and their English sisters. */
export const MARKS = {
  copy: {
    sv: ['KOPIA', '*** KOPIA ***', 'Kopia', 'DUPLIKAT', 'KOPIA AV Z-RAPPORT'],
    en: ['COPY', '*** COPY ***', 'DUPLICATE', 'REPRINT', 'Copy'],
  },
  training: {
    sv: ['ÖVNING', 'ÖVNINGSLÄGE', 'OVNING', '*** ÖVNING ***', 'Övningsläge'],
    en: ['TRAINING', 'TRAINING MODE', '** TRAINING **', 'Training mode'],
  },
  proForma: { sv: ['EJ KVITTO', 'PRO FORMA', '*** EJ KVITTO ***'], en: ['NOT A RECEIPT', 'PRO FORMA'] },
} as const;
