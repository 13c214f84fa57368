import type { ProblemTexts } from '../shape.ts';

const showLog = 'Visa loggen';
const lookAtPrint = 'Visa utskriften';
const showLayout = 'Visa hur den lästes';

/** What can be wrong with a print, as one says it in the shop. */
export const printProblems = {
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
    button: showLog,
  },
  'print-wrong-speed': {
    title: 'Det som hörs från kassan går inte att tyda',
    meaning: 'Linjen verkar läsas i en annan hastighet än kassan sänder i. Inget av utskriften är bokfört.',
    mend: 'Leta fram rätt hastighet för skrivarlinjen igen. Är det en Z, bokför den här dagen för hand i Fortnox.',
    button: 'Hitta rätt hastighet',
  },
  'print-star-mode': {
    title: 'Skrivaren är inställd på Stars eget språk',
    meaning: 'Kassabryggan läser ESC/POS, och det här är något annat. Inget av utskriften är bokfört.',
    mend: 'Ställ DIP-omkopplaren på skrivaren på ESC/POS, och kassan likaså. Är det en Z, bokför dagen för hand i Fortnox.',
    button: showLog,
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
    mend: 'Fråga den som sköter kassan. Är den nollställd eller utbytt: svara att den har börjat om, så frågas det bara en gång. Är det en äldre dag som kommer sent: bokför.',
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
    mend: 'Lägg de två remsorna bredvid varandra och se vad som skiljer. Är kassan nollställd eller utbytt: svara att den har börjat om.',
    button: lookAtPrint,
  },
  'z-printed-again': {
    title: 'Samma utskrift har kommit igen',
    meaning: 'Z-rapporten är redan här. Den bokförs en gång, och den här utskriften bokförs inte.',
    mend: 'Du behöver inte göra något.',
    button: lookAtPrint,
  },
  'z-crosses-year': {
    title: 'Dagen börjar {{printed}} och bokförs {{date}}, på nästa år',
    meaning:
      'Z-rapporten räcker över årsskiftet, så hela dagens försäljning hamnar på det nya året. Inget är bokfört än.',
    mend: 'Ska den räknas till det gamla året: lägg undan den och bokför den för hand där. Annars: bokför.',
    button: 'Bokför på {{date}}',
  },
  'z-still-missing': {
    title: 'Z {{missing}} saknas fortfarande',
    meaning: 'Den som kom efter är bokförd. Vad kassan sålde på Z {{missing}} finns inte i bokföringen.',
    mend: 'Leta upp remsan, eller skriv ut en kopia i kassan, och bokför den dagen. Kommer den hit försvinner frågan.',
    button: 'Jag har tagit hand om det',
  },
  'z-flow-off': {
    title: 'Z-rapporter bokförs inte enligt inställningarna',
    meaning: 'Scenariot som är valt skickar inga Z-rapporter. Den ligger kvar här.',
    mend: 'Vill du att de bokförs: välj ett scenario med Z-rapporter under Inställningar.',
    button: 'Visa utskriften',
  },
  'z-before-start': {
    title: 'Dagen är från före startdatumet {{from}}',
    meaning:
      'Z-rapporten är från {{date}}. Kassabryggan bokför från och med {{from}}, så den här lades undan.',
    mend: 'Ska den bokföras: flytta startdatumet under Inställningar. Då syns den i förhandsvisningen.',
    button: 'Visa utskriften',
  },
  'start-date-future': {
    title: 'Startdatumet {{date}} har inte kommit än',
    meaning: 'Dagar fram till dess skulle bli liggande utan att någon märker det. Inget är ändrat.',
    mend: 'Välj i dag eller en tidigare dag.',
    button: 'Visa utskriften',
  },
  'start-date-locked': {
    title: 'Startdatumet {{date}} ligger i en låst period',
    meaning: 'Bokföringen är låst till och med {{until}}. Inget är ändrat.',
    mend: 'Välj en dag efter {{until}} under Vad som görs.',
    button: 'Visa utskriften',
  },
  'settings-changed': {
    title: 'Någon har ändrat inställningarna under tiden',
    meaning: 'Det du såg gäller inte längre. Inget är ändrat.',
    mend: 'Titta igenom det som gäller nu, och spara igen.',
    button: 'Visa igen',
  },
  'preview-outdated': {
    title: 'Det har hänt något med Z-rapporterna under tiden',
    meaning: 'Sparandet skulle göra något annat än det du såg. Inget är ändrat.',
    mend: 'Visa vad som händer igen, och spara sedan.',
    button: 'Visa igen',
  },
  'choice-missing': {
    title: '{{field}} {{found}} finns inte längre i Fortnox',
    meaning: 'Den valdes ur en lista, men är borttagen eller inaktiv nu. Inget är ändrat.',
    mend: 'Välj en annan under Vad som görs, eller lägg upp den i Fortnox igen.',
    button: 'Kontrollera igen',
  },
  'choice-unchecked': {
    title: '{{field}} {{found}} kan inte kontrolleras i Fortnox',
    meaning: 'Fortnox svarar inte, eller visar inte den listan. Det sparas inte ogranskat. Inget är ändrat.',
    mend: 'Försök igen när Fortnox svarar. Saknas behörighet säger besiktningen vilken.',
    button: 'Visa igen',
  },
  'input-refused': {
    title: 'Det valet hör inte hit',
    meaning: 'Sidan skickade något som det som är valt inte har. Inget är ändrat.',
    mend: 'Ladda om sidan och välj igen.',
    button: 'Ladda om',
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
    mend: 'Se på Z-rapporten vilket företag kassan är inställd på, och efter vilket Kassabryggan är ansluten till.',
    button: lookAtPrint,
  },
} satisfies Partial<ProblemTexts>;
