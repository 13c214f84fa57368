import type { ProblemTexts } from '../shape.ts';

const checkAgain = 'Kontrollera igen';

/** What a preflight finds that nothing else asks about. */
export const preflightProblems = {
  'area-not-granted': {
    title: 'Kassabryggan har inte fått behörighet till {{area}}',
    meaning: 'Företaget godkände anslutningen utan den.',
    mend: 'Lägg till behörigheten på integrationen i Fortnox utvecklarportal, och anslut sedan på nytt.',
    button: 'Anslut på nytt',
  },
  'area-not-licensed': {
    title: 'Fortnoxlicensen täcker inte {{area}}',
    meaning: 'Fortnox svarar att det inte finns någon aktiv licens för det.',
    mend: 'Be den som är administratör lägga till licensen i Fortnox. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'integration-not-licensed': {
    title: 'Licensen för integrationer saknas i Fortnox',
    meaning: 'Utan den får inget program tala med företaget.',
    mend: 'Be den som är administratör aktivera licensen Integration i Fortnox. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'cost-center-needed': {
    title: 'Konto {{account}} kräver ett kostnadsställe',
    meaning: 'Inget kostnadsställe är valt för kassan, så Fortnox tar inte emot raden.',
    mend: 'Välj ett kostnadsställe för kassan under Vad som görs, eller gör det frivilligt på kontot i Fortnox.',
    button: checkAgain,
  },
  'cost-center-refused': {
    title: 'Konto {{account}} tar inte emot kostnadsstället {{costCenter}}',
    meaning: 'Kassans kostnadsställe står på varje rad, och kontot tillåter inget.',
    mend: 'Tillåt kostnadsställe på konto {{account}} i Fortnox, eller välj inget kostnadsställe för kassan under Vad som görs.',
    button: checkAgain,
  },
  'warehouse-on': {
    title: 'Lagermodulen är på i Fortnox',
    meaning: 'Då ändras lagret bara av lagrets egna dokument, och Kassabryggan skriver det inte.',
    mend: 'Välj ett scenario utan artiklar och lager under Vad som görs, eller stäng av lagermodulen i Fortnox.',
    button: checkAgain,
  },
  'warehouse-not-granted': {
    title: 'Lagermodulen kan inte ses utan behörigheten lager',
    meaning: 'Är modulen på skrivs inga lagersaldon på artiklarna. Det går inte att veta förrän den kan ses.',
    mend: 'Lägg till lager på integrationen i Fortnox utvecklarportal, och anslut sedan på nytt. Har företaget inte lagermodulen behövs inget.',
    button: 'Anslut på nytt',
  },
  'other-link-first': {
    title: 'Någon annan bokför dagskassor här. Ska Kassabryggan också göra det?',
    meaning:
      'Senast {{series}}\u00A0{{number}} ”{{description}}” den {{date}}. Är det kassans egen koppling, och är den kvar, står varje dag två gånger i böckerna.',
    mend: 'Stäng av den andra först, i kassans inställningar för Fortnox. Svara sedan ja: det frågas en gång.',
    button: 'Ja, boka',
  },
  'other-link-books': {
    title: 'Bokför kassans egen koppling redan?',
    meaning:
      'Någon annan har bokfört det som ser ut som dagskassor: {{found}} st de senaste två veckorna, senast {{series}}\u00A0{{number}} ”{{description}}” den {{date}}. Bokför båda står varje dag två gånger.',
    mend: 'Stäng av bokföringen i kassans egna inställningar för Fortnox, eller be den som bokför för hand att sluta.',
    button: 'Visa Z-rapporter',
  },
  'other-computer-books': {
    title: 'En annan dator bokför kassa {{register}} i samma företag',
    meaning:
      'Verifikation {{series}}\u00A0{{number}} ”{{description}}” den {{date}} bär märket från en Kassabryggan som den här datorn inte känner.',
    mend: 'Har ni en kassa {{register}} är allt som det ska. Om den frågas det dagen efter på en Z-rapport från samma dag: svara där, så står det inte här mer. Är det den här kassan på en gammal dator: stäng av Kassabryggan på den.',
    button: 'Visa Z-rapporter',
  },
} as const satisfies Partial<ProblemTexts>;
