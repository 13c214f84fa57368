import type { ProblemTexts } from '../shape.ts';

const connect = 'Anslut till Fortnox';
const connectAgain = 'Anslut på nytt';
const startAgain = 'Börja om';
const untouched = 'Allt som gällde förut gäller fortfarande.';
const waits = 'Det som är fångat ligger kvar och bokförs sedan.';

/** What can stand in the way of connecting a company in Fortnox, and of staying connected. */
export const pairingProblems = {
  'not-paired': {
    title: 'Inte ansluten till Fortnox',
    meaning: 'Det som fångas sparas här, och bokförs när Fortnox är anslutet.',
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan.',
    button: connect,
  },
  'login-refused': {
    title: 'Fortnox släpper inte in Kassabryggan',
    meaning: 'Anslutningen har gått ut eller tagits bort. Det som är fångat ligger kvar.',
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan igen.',
    button: connectAgain,
  },
  'login-secret-wrong': {
    title: 'Klienthemligheten gäller inte längre',
    meaning: `Någon har bytt den i Fortnox utvecklarportal. ${waits}`,
    mend: 'Hämta den nya klienthemligheten och anslut på nytt.',
    button: connectAgain,
  },
  'login-revoked': {
    title: 'Anslutningen är borttagen i Fortnox',
    meaning: `Någon i företaget har tagit tillbaka godkännandet, eller så har det bytts ut. ${waits}`,
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan igen.',
    button: connectAgain,
  },
  'login-expired': {
    title: 'Anslutningen till Fortnox har gått ut',
    meaning: `En personlig inloggning slutar gälla när den inte har använts på 45 dagar. ${waits}`,
    mend: 'Anslut på nytt, gärna med ett servicekonto: det går inte ut.',
    button: connectAgain,
  },
  'company-other': {
    title: 'Inloggningen hör till ett annat företag',
    meaning: `Den öppnar {{company}}, och där bokförs inget. ${waits}`,
    mend: 'Anslut på nytt med rätt företag.',
    button: connectAgain,
  },
  'pairing-integration-missing': {
    title: 'Klient-id och klienthemlighet saknas',
    meaning: 'Fortnox behöver dem för att veta vilket program som frågar.',
    mend: 'Skriv in dem och försök igen.',
    button: startAgain,
  },
  'pairing-not-waiting': {
    title: 'Kassabryggan väntar inte på något svar',
    meaning: `Svaret har redan använts, eller så avbröts anslutningen. ${untouched}`,
    mend: 'Börja om om företaget inte är anslutet.',
    button: startAgain,
  },
  'pairing-port-taken': {
    title: 'Webbläsaren hittar inte tillbaka hit av sig själv',
    meaning: 'Ett annat program på datorn använder porten {{port}}.',
    mend: 'Godkänn ändå. Kopiera sedan hela adressen ur webbläsarens adressrad och klistra in den här.',
    button: startAgain,
  },
  'pairing-answer-bare': {
    title: 'Fortnox skickade tillbaka webbläsaren utan svar',
    meaning:
      'Det händer när företaget är spärrat i Fortnox, till exempel för en obetald faktura, eller när licensen för integrationer saknas.',
    mend: 'Logga in i Fortnox och se efter vad som står där. Försök sedan igen.',
    button: startAgain,
  },
  'pairing-answer-foreign': {
    title: 'Ett svar kom som inte hör hit',
    meaning: `Det var inte svaret på den här frågan, så det användes inte. ${untouched}`,
    mend: 'Gå tillbaka till Fortnox och godkänn där, eller börja om.',
    button: startAgain,
  },
  'pairing-paste-unreadable': {
    title: 'Det gick inte att läsa det du klistrade in',
    meaning: 'Det är varken en adress eller en kod.',
    mend: 'Kopiera hela adressen ur webbläsarens adressrad, från http till slutet.',
    button: startAgain,
  },
  'pairing-consent-refused': {
    title: 'Någon sa nej i Fortnox',
    meaning: `Kassabryggan fick inget godkännande. ${untouched}`,
    mend: 'Börja om och välj Godkänn. Ett servicekonto kan bara en systemadministratör godkänna.',
    button: startAgain,
  },
  'pairing-warehouse-refused': {
    title: 'Fortnox ger inte behörigheten lager',
    meaning: `Integrationen har den inte, eller företaget har ingen licens för lagret. ${untouched}`,
    mend: 'Börja om: då frågas det utan lager, och allt annat fungerar.',
    button: startAgain,
  },
  'pairing-expired': {
    title: 'Det dröjde mer än tio minuter',
    meaning: `Så länge gäller frågan till Fortnox. ${untouched}`,
    mend: 'Börja om när den som ska godkänna är på plats.',
    button: startAgain,
  },
  'pairing-code-spent': {
    title: 'Koden från Fortnox gäller inte',
    meaning: `En kod gäller i tio minuter och en enda gång. ${untouched}`,
    mend: 'Börja om och godkänn på nytt i Fortnox. Se också efter att omdirigeringsadressen är registrerad precis som den står här.',
    button: startAgain,
  },
  'pairing-secret-wrong': {
    title: 'Klient-id och klienthemlighet stämmer inte',
    meaning: `Fortnox känner inte igen dem. ${untouched}`,
    mend: 'Kopiera dem en gång till ur Fortnox utvecklarportal, utan mellanslag.',
    button: startAgain,
  },
  'pairing-service-refused': {
    title: 'Fortnox gav inget servicekonto',
    meaning: `Godkännandet kom, men servicekontot får inte logga in själv. ${untouched}`,
    mend: 'Se efter i utvecklarportalen att bara administratörer får godkänna integrationen. Eller anslut med en personlig inloggning.',
    button: startAgain,
  },
  'pairing-login-refused': {
    title: 'Fortnox nekade inloggningen',
    meaning: `Fortnox svarade {{message}}. ${untouched}`,
    mend: 'Börja om. Hjälper det inte, ring supporten och läs upp svaret.',
    button: startAgain,
  },
  'pairing-unreachable': {
    title: 'Ingen förbindelse med Fortnox just nu',
    meaning: `Anslutningen hann inte bli klar. ${untouched}`,
    mend: 'Se efter att datorn är på internet och börja om.',
    button: startAgain,
  },
  'pairing-company-other': {
    title: 'Det är ett annat företag',
    meaning: `Här gäller {{company}}, men godkännandet gavs för {{found}}. Det användes inte. ${untouched}`,
    mend: 'Byt till rätt företag i Fortnox och börja om. Har inget bokförts än kan du koppla från först och sedan ansluta det andra.',
    button: startAgain,
  },
  'pairing-keychain': {
    title: 'Datorns nyckelring tar inte emot inloggningen',
    meaning: 'Den är låst eller finns inte. Inloggningen sparas aldrig någon annanstans.',
    mend: 'Lås upp nyckelringen och anslut på nytt. Eller använd inloggningen bara tills Kassabryggan stängs.',
    button: startAgain,
  },
} as const satisfies Partial<ProblemTexts>;
