/**
 * The company that demo mode and the tests practise on. All of it is made up; the organisation number does not
 * pass the check digit rule, so it can be nobody's.
 *
 * - Financial years 2025, 2026 and 2027 with ids 5, 7 and 3: ids are not chronological in Fortnox.
 * - Series A is manual every year, as Fortnox sets it up. Series F (Kassa), which Fortnox sets up as not manual,
 *   is manual in 2026 so that practice works, and only there: everything works until the first of January.
 * - 2025 is locked.
 */
import { companySchema, type Company } from './company.ts';
import { PRACTICE_CHART } from './practice-chart.ts';

const YEAR_2025 = 5;
const YEAR_2026 = 7;
const YEAR_2027 = 3;

export const PRACTICE_COMPANY: Company = companySchema.parse({
  name: 'Övningsbolaget AB',
  organisationNumber: '556000-0010',
  address: 'Övningsgatan 1',
  zipCode: '111 11',
  city: 'Provstad',
  email: 'kontakt@ovningsbolaget.example',
  phone: '08-000 00 00',
  databaseNumber: 1_234_567,
  client: { id: 'ovningsklient', secret: 'ovningshemlighet' },
  selectedYear: YEAR_2026,
  lockedUntil: '2025-12-31',
  financialYears: [
    { id: YEAR_2027, from: '2027-01-01', to: '2027-12-31' },
    { id: YEAR_2025, from: '2025-01-01', to: '2025-12-31', accountChartType: 'BAS 2025' },
    { id: YEAR_2026, from: '2026-01-01', to: '2026-12-31' },
  ],
  voucherSeries: [
    { code: 'A', description: 'Redovisning', manual: true },
    { code: 'B', description: 'Kundfakturor' },
    { code: 'C', description: 'Inbetalningar' },
    { code: 'D', description: 'Leverantörsfakturor' },
    { code: 'E', description: 'Utbetalningar' },
    { code: 'F', description: 'Kassa', manual: true, years: [YEAR_2026] },
    { code: 'F', description: 'Kassa', manual: false, years: [YEAR_2025, YEAR_2027] },
    { code: 'I', description: 'Bokslut' },
    { code: 'K', description: 'Lön' },
    { code: 'L', description: 'Kontantfaktura' },
    { code: 'M', description: 'Momsrapport' },
  ],
  accounts: PRACTICE_CHART,
  costCenters: [
    { code: 'BUTIK', description: 'Butiken' },
    { code: 'CAFE', description: 'Kaféet' },
    { code: 'GAMMAL', description: 'Nedlagd filial', active: false },
  ],
  projects: ['1'],
});
