import type { ProblemTexts } from '../shape.ts';

const lookAtPrint = 'Visa utskriften';
const showLayout = 'Visa hur den lästes';
const checkAgain = 'Kontrollera igen och bokför';
const tryNow = 'Försök nu';
const tryAgain = 'Försök igen';
const showLog = 'Visa loggen';

/** What can stand in the way, as one says it in the shop. */
export const problems: ProblemTexts = {
  'print-damaged': {
    title: 'Utskriften kom inte hel hit',
    meaning: 'Något föll bort på vägen från kassan, så siffrorna är inte säkra. Inget är bokfört.',
    mend: 'Jämför med pappersremsan och bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'print-raster-only': {
    title: 'Kassan skriver ut bilder i stället för text',
    meaning: 'Utskriften är ritad prick för prick, så det finns inget att läsa. Inget av den är bokfört.',
    mend: 'Byt skrivardrivrutin på kassan till ESC/POS med text. Är det en Z, bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'print-wrong-speed': {
    title: 'Det som hörs från kassan går inte att tyda',
    meaning: 'Linjen verkar läsas i en annan hastighet än kassan sänder i. Inget av utskriften är bokfört.',
    mend: 'Leta fram rätt hastighet för skrivarlinjen igen. Är det en Z, bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'print-star-mode': {
    title: 'Skrivaren är inställd på Stars eget språk',
    meaning: 'Kassabryggan läser ESC/POS, och det här är något annat. Inget av utskriften är bokfört.',
    mend: 'Ställ DIP-omkopplaren på skrivaren på ESC/POS, och kassan likaså. Är det en Z, bokför dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-number-missing': {
    title: 'Z-rapporten har inget nummer',
    meaning: 'Utan nummer går det inte att lova att dagen bokförs bara en gång, så den ligger kvar här.',
    mend: 'Se efter på pappersremsan. Bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-field-missing': {
    title: 'Z-rapporten säger inget om {{field}}',
    meaning: 'Det behövs för att bokföra, och Kassabryggan gissar aldrig.',
    mend: 'Ställ in kassan så att {{field}} kommer med på Z-rapporten. Bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-sums-differ': {
    title: 'Summorna på Z-rapporten går inte ihop',
    meaning: '{{check}}: det borde bli {{expected}} men blir {{found}}. Inget är bokfört.',
    mend: 'Jämför med pappersremsan. Stämmer remsan, bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-sign-unreadable': {
    title: 'Ett belopp går inte att läsa säkert',
    meaning: 'Det syns inte om beloppet är plus eller minus, och Kassabryggan gissar aldrig.',
    mend: 'Jämför med pappersremsan och bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-net-missing': {
    title: 'Försäljningen utan moms står inte på Z-rapporten',
    meaning: 'För {{rate}} % moms går den inte att räkna fram på öret, och då bokförs inget.',
    mend: 'Ställ in kassan så att netto per momssats skrivs ut. Bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-title-missing': {
    title: 'Är det här en Z-rapport?',
    meaning: 'Utskriften ser ut som en Z-rapport men har ingen rubrik som säger det, så inget är bokfört.',
    mend: 'Är det dagens Z: visa var rubriken står, en gång för alla. Annars lägg undan den.',
    button: showLayout,
  },
  'layout-unconfirmed': {
    title: 'Första Z från den här kassan. Läste Kassabryggan rätt?',
    meaning: 'Varje kassa skriver på sitt sätt. Innan något bokförs bekräftar du en gång var siffrorna står.',
    mend: 'Jämför med remsan, rad för rad. Sedan bokförs dagens Z utan frågor.',
    button: showLayout,
  },
  'layout-changed': {
    title: 'Kassan skriver ut på ett nytt sätt: {{field}}',
    meaning:
      'Förut stod det under ”{{expected}}”, nu ”{{found}}”. Inget bokförs förrän någon har sett efter.',
    mend: 'Är kassan uppdaterad: jämför med remsan och bekräfta det nya sättet en gång.',
    button: showLayout,
  },
  'layout-incomplete': {
    title: 'Det saknas något: {{field}}',
    meaning: 'Utan det kan ingen Z-rapport bokföras, så det går inte att bekräfta än.',
    mend: 'Välj fältet och peka ut raden där det står.',
    button: lookAtPrint,
  },
  'layout-line-without-words': {
    title: 'Den raden går inte att känna igen',
    meaning: 'Den har inga ord framför siffrorna, och siffrorna är nya varje dag.',
    mend: 'Peka på en rad med ord, till exempel rubriken ovanför.',
    button: lookAtPrint,
  },
  'layout-line-not-unique': {
    title: 'Samma ord står på flera rader',
    meaning: 'Då vet Kassabryggan inte vilken av dem som menas i morgon.',
    mend: 'Peka på en rad med egna ord, till exempel rubriken ovanför.',
    button: lookAtPrint,
  },
  'z-number-gap': {
    title: 'Z {{missing}} kom aldrig hit. Ska den här bokföras ändå?',
    meaning: 'Den här Z-rapporten är hel och klar att bokföra. Den före har inte hörts.',
    mend: 'Leta efter remsan för Z {{missing}}. Finns den, bokför den för hand i Fortnox.',
    button: 'Boka ändå',
  },
  'z-missing': {
    title: 'Z {{missing}} saknas, {{amount}} enligt kassans totalsumma. Ska den här bokföras ändå?',
    meaning: 'Den här Z-rapporten är hel och klar att bokföra. Det som saknas har inte hörts.',
    mend: 'Leta efter remsan för Z {{missing}}. Finns den, bokför den för hand i Fortnox.',
    button: 'Boka ändå',
  },
  'z-number-skipped': {
    title: 'Z {{missing}} finns inte i kassans räkning. Ska den här bokföras ändå?',
    meaning:
      'Kassans totalsumma går vidare precis där den förra Z-rapporten slutade, så ingen försäljning saknas. Kassan har hoppat över numret.',
    mend: 'Du behöver inte leta efter någon remsa. Svara ja, så bokförs dagen.',
    button: 'Boka ändå',
  },
  'z-number-lower': {
    title: 'Z-numret är lägre än det förra. Ska den här bokföras ändå?',
    meaning: 'Kassan kan ha börjat om sin räkning. Tills någon har sett efter bokförs inget.',
    mend: 'Fråga den som sköter kassan om den är nollställd eller utbytt.',
    button: 'Boka ändå',
  },
  'z-chain-gap': {
    title: 'En Z-rapport på {{amount}} verkar saknas före den här. Ska den här bokföras ändå?',
    meaning:
      'Numren följer på varandra, men kassans totalsumma har flyttat sig {{amount}} utan att någon Z-rapport hörts.',
    mend: 'Leta efter en remsa från tiden mellan de två senaste. Finns den, bokför den för hand i Fortnox.',
    button: 'Boka ändå',
  },
  'z-chain-behind': {
    title: 'Z-rapporten börjar före den förra slutade. Ska den bokföras ändå?',
    meaning:
      'Kassans totalsumma stod på {{expected}} efter den förra, men här börjar den på {{found}}. Det kan vara en äldre dag, eller en nollställd kassa.',
    mend: 'Se på remsan vilken dag den gäller, och i Fortnox att den dagen inte redan är bokförd.',
    button: 'Boka ändå',
  },
  'z-chain-same': {
    title: 'Den här dagen har redan kommit hit',
    meaning:
      'En tidigare Z-rapport börjar och slutar på samma totalsummor till sista öret. Den gäller, och den här bokförs inte.',
    mend: 'Jämför de två remsorna. Är det samma dag, lägg undan den här.',
    button: lookAtPrint,
  },
  'z-chain-misread': {
    title: 'En siffra på Z-rapporten verkar felläst',
    meaning:
      '{{field}}: här blev det {{found}}, men allt annat går ihop bara om det är {{expected}}. Inget är bokfört.',
    mend: 'Jämför med pappersremsan och bokför den här dagen för hand i Fortnox.',
    button: lookAtPrint,
  },
  'z-printed-differently': {
    title: 'Samma Z-nummer har kommit med andra siffror',
    meaning: 'Den första utskriften gäller. Den här bokförs inte förrän någon har jämfört dem.',
    mend: 'Lägg de två remsorna bredvid varandra och se vad som skiljer.',
    button: lookAtPrint,
  },
  'z-printed-again': {
    title: 'Samma utskrift har kommit igen',
    meaning: 'Z-rapporten är redan här. Den bokförs en gång, och den här utskriften bokförs inte.',
    mend: 'Du behöver inte göra något.',
    button: lookAtPrint,
  },
  'z-clock-off': {
    title: 'Kassans klocka går inte som datorns. Ska dagen bokföras ändå?',
    meaning:
      'På remsan står {{printed}}, mer än ett dygn från datorns klocka. Det datumet hamnar i bokföringen.',
    mend: 'Stämmer datumet på remsan, svara ja. Ställ sedan klockan på kassan.',
    button: 'Boka ändå',
  },
  'card-terminal-differs': {
    title: 'Kortterminalen säger {{expected}}, Z-rapporten {{found}}',
    meaning: 'Det skiljer {{amount}}. Dagen bokförs ändå, med Z-rapportens siffror.',
    mend: 'Se efter om terminalen stängdes vid en annan tid, eller om något slogs in som kort av misstag.',
    button: lookAtPrint,
  },
  'company-differs': {
    title: 'Z-rapporten hör till ett annat företag',
    meaning: 'På remsan står {{printed}}. Här bokförs åt {{company}}.',
    mend: 'Se efter vilket företag kassan och Kassabryggan är inställda på.',
    button: lookAtPrint,
  },
  'tender-unmapped': {
    title: 'Vilket konto hör till {{tender}}?',
    meaning: 'Kassan har tagit betalt med {{tender}}, och det har inget konto än.',
    mend: 'Skriv kontot en gång. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'rate-unmapped': {
    title: 'Försäljning med {{rate}} % moms har inget konto',
    meaning: 'Kassabryggan väljer inte konto själv. Dagen ligger kvar här tills det är valt.',
    mend: 'Be den som sköter bokföringen om kontot för {{rate}} % moms.',
    button: lookAtPrint,
  },
  'difference-unmapped': {
    title: 'Det räknade skiljer sig från det slagna',
    meaning: '{{tender}} skiljer {{amount}}, och kassadifferens har inget konto än.',
    mend: 'Skriv kontot en gång. Det gäller sedan varje dag.',
    button: 'Spara och bokför',
  },
  'tips-unmapped': {
    title: 'Dricksen har inget konto',
    meaning: 'Dricks för {{amount}} står på Z-rapporten. Kassabryggan väljer inte konto själv.',
    mend: 'Skriv kontot en gång. Det gäller sedan varje dag.',
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
    mend: 'Lägg upp konto {{account}} i kontoplanen i Fortnox. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'account-inactive': {
    title: 'Konto {{account}} är inte aktivt i Fortnox',
    meaning: 'Verifikationen behöver det kontot. Dagen ligger kvar här tills det är aktivt.',
    mend: 'Öppna konto {{account}} i kontoplanen i Fortnox och kryssa i Aktiv. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'series-missing': {
    title: 'Verifikationsserie {{series}} finns inte i Fortnox',
    meaning: 'Kassans verifikationer ska ligga där. Dagen ligger kvar här tills serien finns.',
    mend: 'Lägg upp verifikationsserie {{series}} i Fortnox, med Manuell kontering. Kom sedan tillbaka hit.',
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
  'voucher-differs': {
    title: 'Verifikation {{series}}\u00A0{{number}} ser annorlunda ut i Fortnox nu',
    meaning: 'Den bokfördes, men när den lästes igen stämde den inte rad för rad. Inget skickas igen.',
    mend: 'Jämför verifikationen i Fortnox med raderna här, och tala med den som sköter bokföringen.',
    button: lookAtPrint,
  },
  'fortnox-refused': {
    title: 'Fortnox tog inte emot verifikationen',
    meaning: 'Fortnox svarade: {{message}}',
    mend: 'Ordna det Fortnox ber om. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'fortnox-forbidden': {
    title: 'Kassabryggan får inte bokföra i Fortnox',
    meaning: 'Anslutningen saknar behörighet till bokföringen. Dagen ligger kvar här.',
    mend: 'Den som är administratör i Fortnox kan ge behörigheten. Kom sedan tillbaka hit.',
    button: checkAgain,
  },
  'not-paired': {
    title: 'Inte ansluten till Fortnox',
    meaning: 'Det som fångas sparas här, och bokförs när Fortnox är anslutet.',
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan.',
    button: tryAgain,
  },
  'login-refused': {
    title: 'Fortnox släpper inte in Kassabryggan',
    meaning: 'Anslutningen har gått ut eller tagits bort. Det som är fångat ligger kvar.',
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan igen.',
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
