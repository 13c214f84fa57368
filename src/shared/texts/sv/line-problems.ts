import type { ProblemTexts } from '../shape.ts';

const findLine = 'Hitta skrivarlinjen';
const searchAgain = 'Sök igen';
const unheard = 'Det kassan skriver ut nu kommer inte hit. Det som redan är fångat är kvar.';

/** What can stand in the way on the printer line. */
export const lineProblems = {
  'printer-stalled': {
    title: 'Skrivaren tar inte emot',
    meaning: 'Kassan väntar med resten av utskriften tills skrivaren är redo.',
    mend: 'Se efter att skrivaren är på, har papper och att luckan är stängd.',
    button: 'Försök nu',
  },
  'line-not-chosen': {
    title: 'Ingen skrivarlinje är vald',
    meaning: 'Kassabryggan vet inte än hur den ska höra kassan, så inget fångas.',
    mend: 'Välj hur kassan är kopplad till datorn.',
    button: 'Välj skrivarlinje',
  },
  'line-port-missing': {
    title: 'Porten {{port}} finns inte på datorn just nu',
    meaning: unheard,
    mend: 'Se efter att kabeln sitter i datorn. När den är tillbaka fortsätter allt av sig självt.',
    button: findLine,
  },
  'line-port-busy': {
    title: 'Porten {{port}} används av ett annat program',
    meaning: unheard,
    mend: 'Stäng det andra programmet, eller välj en annan port.',
    button: findLine,
  },
  'line-port-refused': {
    title: 'Porten {{port}} gick inte att öppna',
    meaning: unheard,
    mend: 'Välj en annan port eller en annan hastighet. För teknikern: {{message}}',
    button: findLine,
  },
  'line-listen-port-busy': {
    title: 'Nätverksporten {{port}} används av ett annat program',
    meaning: unheard,
    mend: 'Stäng det andra programmet, eller välj en annan port både här och i kassan.',
    button: findLine,
  },
  'line-replies-unheard': {
    title: 'Skrivarens svar på {{port}} hörs inte',
    meaning: 'Utskrifterna fångas som vanligt, men Kassabryggan ser inte om papperet är slut.',
    mend: 'Se efter att den kabeln sitter i, eller ta bort den porten ur linjen.',
    button: findLine,
  },
  'line-nothing-heard': {
    title: 'Inget hördes från kassan',
    meaning: 'Inte ett tecken kom in på {{port}} medan Kassabryggan lyssnade.',
    mend: 'Se efter att det är rätt port och att kabeln sitter i vid kassan. Skriv ut ett kvitto medan sökningen pågår.',
    button: searchAgain,
  },
  'line-only-noise': {
    title: 'Något hörs, men det går inte att läsa',
    meaning: 'Ingen hastighet gav läsbar text på {{port}}.',
    mend: 'Skriv ut ett längre kvitto och sök igen. Hjälper det inte: skrivarens egen testutskrift säger vilken hastighet den har.',
    button: searchAgain,
  },
  'line-searching': {
    title: 'Kassabryggan söker efter rätt hastighet',
    meaning: 'Så länge sökningen pågår fångas inget på den porten.',
    mend: 'Skriv ut ett kvitto på kassan. Vänta med dagens Z.',
    button: findLine,
  },
  'line-search-failed': {
    title: 'Sökningen kom inte i gång',
    meaning: 'Inget är ändrat.',
    mend: 'Försök igen. Hjälper det inte, starta om datorn.',
    button: searchAgain,
  },
  'line-fixed': {
    title: 'Skrivarlinjen gavs när Kassabryggan startades',
    meaning: 'Den gäller den här gången, i stället för den som är vald här.',
    mend: 'Starta Kassabryggan på det vanliga sättet för att välja en annan.',
    button: 'Visa',
  },
} as const satisfies Partial<ProblemTexts>;
