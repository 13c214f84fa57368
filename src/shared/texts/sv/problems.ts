import type { ProblemTexts } from '../shape.ts';
import { accessProblems } from './access-problems.ts';
import { lineProblems } from './line-problems.ts';
import { pairingProblems } from './pairing-problems.ts';
import { preflightProblems } from './preflight-problems.ts';
import { printProblems } from './print-problems.ts';

const lookAtPrint = 'Visa utskriften';
const checkAgain = 'Kontrollera igen och bokför';
const tryNow = 'Försök nu';
const tryAgain = 'Försök igen';
const seen = 'Jag har tagit hand om det';
const showLog = 'Visa loggen';

/** What can stand in the way, as one says it in the shop. */
export const problems: ProblemTexts = {
  ...accessProblems,
  ...lineProblems,
  ...printProblems,
  ...pairingProblems,
  ...preflightProblems,
  'tender-unmapped': {
    title: 'Vilket konto hör till {{tender}}?',
    meaning: 'Kassan har tagit betalt med {{tender}}, och det har inget konto än.',
    mend: 'Sök upp kontot en gång, på nummer eller namn. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'rate-unmapped': {
    title: 'Vilket konto hör till försäljning med {{rate}} % moms?',
    meaning: '{{amount}} är sålt med {{rate}} % moms, och det har inget konto än.',
    mend: 'Sök upp kontot en gång, på nummer eller namn. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'vat-unmapped': {
    title: 'Vilket konto hör till moms {{rate}} %?',
    meaning: 'Momsen är {{amount}}, och den har inget konto än.',
    mend: 'Sök upp kontot en gång, på nummer eller namn. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'group-unmapped': {
    title: 'Vilket konto hör till {{group}}?',
    meaning:
      '{{group}} är slaget med {{rate}} % moms, {{amount}}. Det kan vara presentkort, pant eller momsfri försäljning, och det vet bara ni.',
    mend: 'Sök upp kontot en gång, på nummer eller namn. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'group-inseparable': {
    title: 'Ska {{group}} bokföras som försäljning den här gången?',
    meaning:
      '{{group}}, {{amount}}, har ett eget konto, men Z-rapporten säger inte vad som är netto och moms i just det. Annat är också sålt med {{rate}} %.',
    mend: 'Svara ja, så bokförs allt på kontot för {{rate}} %, och den som sköter bokföringen flyttar summan sedan. Eller bokför dagen för hand och lägg undan den.',
    button: 'Ja, bokför som försäljning',
  },
  'difference-unmapped': {
    title: 'Det räknade skiljer sig från det slagna',
    meaning: '{{tender}} skiljer {{amount}}, och kassadifferens har inget konto än.',
    mend: 'Sök upp kontot en gång, på nummer eller namn. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'tips-unmapped': {
    title: 'Dricksen har inget konto',
    meaning: 'Dricks för {{amount}} står på Z-rapporten. Kassabryggan väljer inte konto själv.',
    mend: 'Sök upp kontot en gång, på nummer eller namn. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'voucher-unbalanced': {
    title: 'Debet och kredit går inte ihop',
    meaning: 'Raderna skiljer {{found}}. En sådan verifikation skickas aldrig.',
    mend: 'Jämför raderna med pappersremsan och bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'account-missing': {
    title: 'Konto {{account}} finns inte i Fortnox',
    meaning: 'Verifikationen behöver det kontot. Dagen ligger kvar här tills det finns.',
    mend: 'Välj ett annat konto under Konton, eller lägg upp konto {{account}} i kontoplanen i Fortnox. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'account-inactive': {
    title: 'Konto {{account}} är inte aktivt i Fortnox',
    meaning: 'Verifikationen behöver det kontot. Dagen ligger kvar här tills det är aktivt.',
    mend: 'Välj ett annat konto under Konton, eller öppna konto {{account}} i kontoplanen i Fortnox och kryssa i Aktiv. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'series-missing': {
    title: 'Verifikationsserie {{series}} finns inte i Fortnox',
    meaning: 'Kassans verifikationer ska ligga där. Dagen ligger kvar här tills serien finns.',
    mend: 'Välj en annan serie under Vad som görs, eller lägg upp verifikationsserie {{series}} i Fortnox, med Manuell kontering. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'series-not-manual': {
    title: 'Verifikationsserie {{series}} tar inte emot kassan än',
    meaning: 'Serien behöver Manuell kontering i Fortnox. Dagen ligger kvar här så länge.',
    mend: 'Öppna verifikationsserie {{series}} i Fortnox och kryssa i Manuell kontering. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'year-missing': {
    title: 'Räkenskapsår saknas i Fortnox för {{date}}',
    meaning: 'Dagen ligger kvar här tills räkenskapsåret finns.',
    mend: 'Lägg upp räkenskapsåret i Fortnox. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'period-locked': {
    title: 'Bokföringen är låst till och med {{until}}',
    meaning: 'Z-rapporten är från {{date}} och hör till en låst period.',
    mend: 'Be den som sköter bokföringen låsa upp perioden i Fortnox. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'series-approver': {
    title: 'Verifikationer i serie {{series}} måste godkännas av {{approver}}',
    meaning:
      'Serien har en attestant i Fortnox. Det som bokförs där väntar på att bli godkänt, så dagen syns inte i bokföringen förrän det är gjort. Inget har skickats än.',
    mend: 'Är det så ni vill ha det? Svaret gäller sedan varje dag. Annars: ta bort attestanten från serien i Fortnox, eller välj en annan serie.',
    button: 'Ja, bokför så',
  },
  'voucher-alike': {
    title: 'Är dagen redan bokförd för hand?',
    meaning:
      'Verifikation {{series}}\u00A0{{number}} ”{{description}}” har samma datum och samma pengar, {{amount}}. Inget har skickats.',
    mend: 'Titta på den i Fortnox. Är det samma dagskassa: lägg undan den här. Är det något annat: bokför.',
    button: 'Det är något annat, bokför',
  },
  'voucher-differs': {
    title: 'Verifikation {{series}}\u00A0{{number}} är den här dagen, men med andra rader',
    meaning:
      'Den bär Z-rapportens märke eller ord, så dagen är bokförd. Raderna är inte de som skulle skickas nu; så blir det när kontona har ändrats efteråt, eller någon har rättat i Fortnox. Inget skickas igen.',
    mend: 'Jämför verifikationen i Fortnox med raderna här. Stämmer den: räkna dagen som bokförd.',
    button: 'Räkna som bokförd',
  },
  'voucher-gone': {
    title: 'Verifikation {{series}}\u00A0{{number}} finns inte längre i Fortnox',
    meaning:
      'Dagen bokfördes, men när den lästes igen var verifikationen borta. Inget skickas igen av sig självt.',
    mend: 'Fråga den som sköter bokföringen varför den togs bort. Ska dagen bokföras: gör det för hand i Fortnox.',
    button: seen,
  },
  'voucher-changed': {
    title: 'Verifikation {{series}}\u00A0{{number}} har ändrats i Fortnox',
    meaning:
      'Den skickades med {{expected}}. När den lästes igen stod där {{found}}, den {{date}}. Är pengarna lika är det kontona eller datumet som har ändrats. Inget skickas igen.',
    mend: 'Jämför verifikationen i Fortnox med raderna här, och tala med den som sköter bokföringen.',
    button: seen,
  },
  'voucher-twin': {
    title: 'Dagen står två gånger i Fortnox: {{twin}} och {{series}}\u00A0{{number}}',
    meaning: 'Båda bär den här Z-rapportens märke eller ord. Inget skickas igen.',
    mend: 'Be den som sköter bokföringen göra en ändringsverifikation för den ena.',
    button: seen,
  },
  'voucher-doubled': {
    title: 'Är dagen bokförd för hand också?',
    meaning:
      'Verifikation {{series}}\u00A0{{number}} ”{{description}}” har samma datum och samma pengar, {{amount}}, som {{twin}}. Inget skickas igen.',
    mend: 'Titta på båda i Fortnox. Är det samma dagskassa: be den som sköter bokföringen göra en ändringsverifikation för den ena.',
    button: seen,
  },
  'voucher-foreign-mark': {
    title: 'En annan dator bokför i samma företag',
    meaning:
      'Verifikation {{series}}\u00A0{{number}} samma dag bär ett märke från en Kassabryggan som den här datorn inte känner. Inget skickas igen.',
    mend: 'Är det en annan kassa: bra, och då frågas det inte mer om den. Är det samma kassa på en gammal dator: stäng av Kassabryggan på den.',
    button: seen,
  },
  'register-number-shared': {
    title: 'Två datorer har samma kassanummer',
    meaning:
      'Verifikation {{series}}\u00A0{{number}} ”{{description}}” har inte skickats av den här datorn, men säger också kassa {{register}}. Då kan dagarna tas för varandra.',
    mend: 'Har butiken flera kassor: ge den här ett eget nummer, så bokförs det som väntar. Finns bara en kassa: se till att Kassabryggan är avstängd på den gamla datorn.',
    button: 'Till kassans nummer',
  },
  'voucher-awaits-approval': {
    title: 'Verifikation {{series}}\u00A0{{number}} väntar på att godkännas i Fortnox',
    meaning: 'Den är skickad och har sitt nummer. Inget skickas igen.',
    mend: 'Den som attesterar i Fortnox godkänner den där.',
    button: showLog,
  },
  'fortnox-refused': {
    title: 'Fortnox tog inte emot verifikationen',
    meaning: 'Fortnox svarade: {{message}}',
    mend: 'Ordna det Fortnox ber om. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'fortnox-keeps-failing': {
    title: 'Fortnox klarar inte av den här verifikationen',
    meaning:
      'Den har skickats flera gånger utan svar som går att tyda ({{message}}). Den är inte bokförd. De andra dagarna bokförs som vanligt.',
    mend: 'Vänta en stund och försök igen. Hjälper det inte: bokför dagen för hand i Fortnox och lägg undan den här.',
    button: tryAgain,
  },
  'fortnox-forbidden': {
    title: 'Kassabryggan får inte bokföra i Fortnox',
    meaning: 'Anslutningen saknar behörighet till bokföringen. Dagen ligger kvar här.',
    mend: 'Den som är administratör i Fortnox kan ge behörigheten. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'field-unsendable': {
    title: 'Fortnox tar inte emot fältet {{field}} som det står',
    meaning: 'Värdet är för långt, saknas eller har tecken som Fortnox inte använder. Inget är skickat.',
    mend: 'Rätta värdet i kassan. Kassabryggan skickar det sedan.',
    button: tryAgain,
  },
  'keychain-unavailable': {
    title: 'Datorns nyckelring är inte öppen',
    meaning: 'Inloggningen till Fortnox sparas bara där. Det som är fångat ligger kvar.',
    mend: 'Lås upp nyckelringen, eller logga ut ur datorn och in igen.',
    button: tryAgain,
  },
  'fortnox-unreachable': {
    title: 'Ingen förbindelse med Fortnox',
    meaning: 'Internet eller Fortnox svarar inte. Inget är förlorat.',
    mend: 'Du behöver inte vänta. Det bokförs av sig självt när förbindelsen är tillbaka.',
    button: tryNow,
  },
  'fortnox-unavailable': {
    title: 'Fortnox är stängt en stund',
    meaning: 'Fortnox svarar, men tar inte emot just nu. Inget är förlorat.',
    mend: 'Du behöver inte vänta. Det bokförs av sig självt när Fortnox öppnar.',
    button: tryNow,
  },
  'fortnox-busy': {
    title: 'Fortnox har mycket att göra',
    meaning: 'Fortnox ber oss vänta en stund. Inget är förlorat.',
    mend: 'Du behöver inte göra något. Nästa försök görs av sig självt.',
    button: tryNow,
  },
  'fortnox-unreadable': {
    title: 'Svaret från Fortnox gick inte att läsa',
    meaning: 'Något på vägen svarade i stället för Fortnox, till exempel en inloggning till nätet.',
    mend: 'Se efter att datorn kommer ut på internet. Nästa försök görs av sig självt.',
    button: tryNow,
  },
  'outcome-unknown': {
    title: 'Svaret från Fortnox kom aldrig fram',
    meaning: 'Verifikationen kan ha kommit in. Kassabryggan läser efter i Fortnox innan något skickas igen.',
    mend: 'Du behöver inte göra något, och ska inte bokföra den för hand.',
    button: tryNow,
  },
  'disk-full': {
    title: 'Datorns disk är full',
    meaning:
      'Nya Z-rapporter får inte plats. Det som redan är sparat är kvar, och kassan skriver ut som vanligt.',
    mend: 'Töm papperskorgen eller ta bort något stort. Tryck sedan här.',
    button: tryAgain,
  },
  'already-running': {
    title: 'Kassabryggan är redan igång',
    meaning: 'Två på samma gång skulle kunna bokföra samma dag, så bara den första arbetar.',
    mend: 'Använd fönstret som redan är öppet. Hittar du det inte, starta om datorn.',
    button: tryAgain,
  },
  'database-newer': {
    title: 'En nyare Kassabryggan har använts här',
    meaning: 'Den här versionen kan inte läsa det den nya har sparat, och rör det inte.',
    mend: 'Installera den senaste versionen av Kassabryggan.',
    button: tryAgain,
  },
  'database-damaged': {
    title: 'Kassabryggans sparade data går inte att läsa',
    meaning: 'Kassan skriver ut som vanligt, och utskrifterna spelas in. Filen rörs inte: {{file}}',
    mend: 'Starta om datorn. Hjälper det inte, ring supporten innan du gör något annat.',
    button: tryAgain,
  },
  'practice-unreachable': {
    title: 'Övningen svarar inte',
    meaning: 'Övningskassan och övningsboken går inte att nå just nu. Inget riktigt är rört.',
    mend: 'Vänta en stund och tryck här. Hjälper det inte, starta övningen igen.',
    button: tryAgain,
  },
  'tap-gone': {
    title: 'Jag hör inte kassan',
    meaning: 'Det kassan skriver ut nu kommer inte hit. Det som redan är fångat är kvar.',
    mend: 'Se efter att kabeln mellan kassan och datorn sitter i, i båda ändar.',
    button: tryNow,
  },
  'tap-gap': {
    title: 'En bit av skrivarlinjen hördes inte',
    meaning: 'En utskrift kan ha gått förbi utan att fångas.',
    mend: 'Tog du en Z då? Se efter att den finns i listan över Z-rapporter.',
    button: 'Visa Z-rapporter',
  },
  'printer-unreachable': {
    title: 'Skrivaren svarar inte',
    meaning: 'Utskriften är fångad men kommer inte ut på papper.',
    mend: 'Se efter att skrivaren är på och har papper.',
    button: tryNow,
  },
  'printer-paper-out': {
    title: 'Pappret i skrivaren är slut',
    meaning: 'Det kassan skriver fångas ändå.',
    mend: 'Sätt i en ny rulle, så skriver den vidare.',
    button: showLog,
  },
  'printer-cover-open': {
    title: 'Luckan på skrivaren är öppen',
    meaning: 'Inget kommer ut på papper så länge.',
    mend: 'Se efter att rullen ligger rätt, och stäng luckan.',
    button: showLog,
  },
  'printer-silent': {
    title: 'Skrivaren svarar inte kassan',
    meaning: 'Kassan har frågat skrivaren något och inte fått svar.',
    mend: 'Se efter att skrivaren är på, och att kabeln sitter i.',
    button: showLog,
  },
  'drawer-openings-differ': {
    title: 'Z säger {{printed}} lådöppningar, på linjen hördes {{heard}}',
    meaning: 'Det hindrar inget. En del kassor räknar bara när lådan öppnas utan köp.',
    mend: 'Se i loggen när lådan öppnades, om du undrar.',
    button: 'Visa utskriften',
  },
  'tap-file-stays': {
    title: 'En inspelning av skrivarlinjen kunde inte tas bort',
    meaning: 'Den är äldre än den behöver vara och kan innehålla kvitton: {{file}}',
    mend: 'Ett nytt försök görs varje timme. Hjälper det inte, starta om datorn.',
    button: tryAgain,
  },
  'print-unread': {
    title: 'En utskrift gick inte att läsa',
    meaning: 'Den såg inte ut som en Z-rapport, så inget av den har sparats.',
    mend: 'Tog du en Z då? Se efter att den finns i listan över Z-rapporter.',
    button: showLog,
  },
};
