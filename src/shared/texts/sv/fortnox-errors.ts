import type { FortnoxErrorTexts } from '../shape.ts';

/** Why Fortnox said no, as one says it in the shop. */
export const fortnoxErrors: FortnoxErrorTexts = {
  'system-fault': {
    title: 'Något gick snett inne i Fortnox',
    meaning: 'Det beror på Fortnox och brukar gå över.',
    mend: 'Du behöver inte göra något. Nästa försök görs av sig självt.',
  },
  'request-malformed': {
    title: 'Fortnox förstod inte det Kassabryggan skickade',
    meaning: 'Fortnox kan ha ändrat något. Inget är bokfört.',
    mend: 'Ring supporten och läs upp koden. Det går inte att ordna här.',
  },
  'not-alphanumeric': {
    title: 'Fortnox tar bara bokstäver och siffror där',
    meaning: 'Ett nummer eller en kod har ett tecken som inte får vara med.',
    mend: 'Byt numret eller koden till bara bokstäver och siffror.',
  },
  'too-long': {
    title: 'En text är för lång för Fortnox',
    meaning: 'Fortnox tar ibland emot kortare texter än det lovar.',
    mend: 'Korta av texten och försök igen.',
  },
  'not-numeric': {
    title: 'Fortnox väntade sig en siffra',
    meaning: 'Ett fält som ska vara ett tal innehåller något annat.',
    mend: 'Rätta värdet till ett tal.',
  },
  'not-boolean': {
    title: 'Fortnox väntade sig ja eller nej',
    meaning: 'Ett fält som ska vara ja eller nej innehåller något annat.',
    mend: 'Ring supporten och läs upp koden. Det går inte att ordna här.',
  },
  characters: {
    title: 'Ett tecken får inte vara med i Fortnox',
    meaning: 'En text har ett tecken som Fortnox inte tar emot.',
    mend: 'Ta bort ovanliga tecken ur texten och försök igen.',
  },
  'login-invalid': {
    title: 'Fortnox släpper inte in Kassabryggan',
    meaning: 'Anslutningen gäller inte längre.',
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan igen.',
  },
  'period-locked': {
    title: 'Perioden är låst i Fortnox',
    meaning: 'Bokföringen tar inte emot det datumet.',
    mend: 'Be den som sköter bokföringen låsa upp perioden i Fortnox. Kom sedan tillbaka hit.',
  },
  'account-missing': {
    title: 'Ett konto finns inte i Fortnox',
    meaning: 'Kontot står inte i kontoplanen för det räkenskapsåret.',
    mend: 'Lägg upp kontot i kontoplanen i Fortnox. Kom sedan tillbaka hit.',
  },
  'account-inactive': {
    title: 'Ett konto är inte aktivt i Fortnox',
    meaning: 'Kontot finns, men är avstängt för det räkenskapsåret.',
    mend: 'Öppna kontot i kontoplanen i Fortnox och kryssa i Aktiv. Kom sedan tillbaka hit.',
  },
  'account-number-invalid': {
    title: 'Ett kontonummer har inte fyra siffror',
    meaning: 'Fortnox tar bara konton med fyra siffror.',
    mend: 'Rätta kontonumret och försök igen.',
  },
  'default-account-missing': {
    title: 'Ett förvalt konto finns inte eller är inte aktivt',
    meaning: 'Fortnox använder ett konto som är förvalt på artikeln, kunden eller företaget.',
    mend: 'Se efter i Fortnox under Inställningar vilka konton som är förvalda, och på artikeln och kunden.',
  },
  'default-account-unfit': {
    title: 'Momsen på ett förvalt konto passar inte',
    meaning: 'Kontot har en annan momskod än den som behövs.',
    mend: 'Be den som sköter bokföringen se över de förvalda kontona i Fortnox.',
  },
  'currency-missing': {
    title: 'Valutan finns inte i Fortnox',
    meaning: 'Valutan är inte upplagd i företaget.',
    mend: 'Lägg upp valutan i Fortnox. Kom sedan tillbaka hit.',
  },
  'article-missing': {
    title: 'Artikeln finns inte i Fortnox',
    meaning: 'Den kan ha tagits bort eller fått ett annat nummer.',
    mend: 'Lägg upp artikeln i Fortnox, eller byt artikel på raden.',
  },
  'article-number-taken': {
    title: 'Artikelnumret används redan i Fortnox',
    meaning: 'En annan artikel har det numret.',
    mend: 'Välj ett annat artikelnummer.',
  },
  'article-number-missing': {
    title: 'Artikelnumret saknas',
    meaning: 'Fortnox behöver ett nummer för artikeln.',
    mend: 'Ge artikeln ett nummer och försök igen.',
  },
  'terms-of-payment-missing': {
    title: 'Betalningsvillkoret finns inte i Fortnox',
    meaning: 'Villkoret på kunden eller ordern är inte upplagt.',
    mend: 'Lägg upp betalningsvillkoret i Fortnox, eller välj ett annat.',
  },
  'terms-of-delivery-missing': {
    title: 'Leveransvillkoret finns inte i Fortnox',
    meaning: 'Det kan vara borttaget men ändå stå kvar på kunden.',
    mend: 'Öppna kunden i Fortnox och välj ett leveransvillkor som finns.',
  },
  'price-missing': {
    title: 'Priset finns inte i Fortnox',
    meaning: 'Artikeln har inget pris i den prislistan.',
    mend: 'Lägg upp priset i Fortnox, eller välj en annan prislista.',
  },
  'price-refused': {
    title: 'Fortnox kunde inte ändra priset',
    meaning: 'Priset är som det var.',
    mend: 'Öppna artikeln i Fortnox och se efter att priset går att ändra där.',
  },
  'price-list-missing': {
    title: 'Prislistan finns inte i Fortnox',
    meaning: 'Den kan ha bytt namn eller tagits bort.',
    mend: 'Välj en prislista som finns.',
  },
  'price-list-refused': {
    title: 'Fortnox kunde inte använda prislistan',
    meaning: 'Prislistan är som den var.',
    mend: 'Öppna prislistan i Fortnox och se efter att den går att ändra där.',
  },
  'unit-missing': {
    title: 'Enheten finns inte i Fortnox',
    meaning: 'Enheten på artikeln eller raden är inte upplagd.',
    mend: 'Lägg upp enheten i Fortnox, eller välj en annan.',
  },
  'customer-missing': {
    title: 'Kunden finns inte i Fortnox',
    meaning: 'Den kan ha tagits bort eller fått ett annat nummer.',
    mend: 'Lägg upp kunden i Fortnox. Kom sedan tillbaka hit.',
  },
  'customer-refused': {
    title: 'Kundnumret går inte att använda',
    meaning:
      'Det används, eller har använts av en kund som är borttagen. Ett kundnummer kommer aldrig tillbaka.',
    mend: 'Välj ett annat kundnummer, och se efter att kunden har ett namn.',
  },
  'invoice-missing': {
    title: 'Fakturan finns inte i Fortnox',
    meaning: 'Den kan ha ett annat nummer.',
    mend: 'Se efter i Fortnox vilket nummer fakturan har.',
  },
  'order-missing': {
    title: 'Ordern finns inte i Fortnox',
    meaning: 'Den kan ha ett annat nummer.',
    mend: 'Se efter i Fortnox vilket nummer ordern har.',
  },
  'order-number-taken': {
    title: 'Ordernumret används redan i Fortnox',
    meaning: 'En annan order har det numret.',
    mend: 'Låt Fortnox välja numret.',
  },
  'project-missing': {
    title: 'Projektet finns inte i Fortnox',
    meaning: 'Det kan ha tagits bort.',
    mend: 'Lägg upp projektet i Fortnox, eller ta bort det här.',
  },
  'filter-invalid': {
    title: 'Fortnox förstod inte frågan',
    meaning: 'Fortnox kan ha ändrat något. Inget är ändrat eller bokfört.',
    mend: 'Ring supporten och läs upp koden. Det går inte att ordna här.',
  },
  'identifier-missing': {
    title: 'Fortnox visste inte vad som menades',
    meaning: 'Ett nummer eller namn saknades i frågan.',
    mend: 'Ring supporten och läs upp koden. Det går inte att ordna här.',
  },
  'target-missing': {
    title: 'Det som skulle ändras finns inte i Fortnox',
    meaning: 'Det kan ha tagits bort under tiden.',
    mend: 'Se efter i Fortnox att det finns kvar. Annars ring supporten och läs upp koden.',
  },
  'scope-missing': {
    title: 'Kassabryggan får inte göra det i Fortnox',
    meaning: 'Anslutningen saknar den behörigheten.',
    mend: 'Be den som är administratör i Fortnox att ansluta Kassabryggan igen och godkänna allt.',
  },
  'licence-missing': {
    title: 'En licens saknas i Fortnox',
    meaning: 'Företaget har inte köpt den del av Fortnox som behövs.',
    mend: 'Den som är administratör i Fortnox kan lägga till licensen. Kom sedan tillbaka hit.',
  },
  'integration-licence-missing': {
    title: 'Licensen för integrationer saknas i Fortnox',
    meaning: 'Utan den får inget program utifrån arbeta i företaget.',
    mend: 'Den som är administratör i Fortnox kan lägga till licensen. Kom sedan tillbaka hit.',
  },
  'invoice-right-missing': {
    title: 'Kassabryggan får inte göra kundfakturor i Fortnox',
    meaning: 'Anslutningen saknar den behörigheten, eller företaget saknar licensen.',
    mend: 'Den som är administratör i Fortnox kan ge behörigheten. Kom sedan tillbaka hit.',
  },
  'voucher-right-missing': {
    title: 'Kassabryggan får inte bokföra i Fortnox',
    meaning: 'Anslutningen saknar den behörigheten, eller företaget saknar licensen.',
    mend: 'Den som är administratör i Fortnox kan ge behörigheten. Kom sedan tillbaka hit.',
  },
  'housework-invalid': {
    title: 'Raden för husarbete går inte ihop',
    meaning: 'Typen av husarbete passar inte, eller gäller inte längre.',
    mend: 'Se över artikelns inställning för husarbete i Fortnox.',
  },
  'row-without-words': {
    title: 'En rad har ett antal men ingen text',
    meaning: 'Fortnox behöver en artikel eller en benämning på varje rad.',
    mend: 'Ge artikeln en benämning i kassan och försök igen.',
  },
  'row-account-needed': {
    title: 'En rad med egen moms behöver ett konto',
    meaning: 'Företaget använder förenklad moms i Fortnox, och då räcker inte momssatsen.',
    mend: 'Be den som sköter bokföringen om kontot för den momsen.',
  },
  unexplained: {
    title: 'Fortnox sa nej',
    meaning: 'Kassabryggan vet inte vad koden betyder.',
    mend: 'Läs vad Fortnox svarade och ordna det. Hjälper det inte, ring supporten och läs upp koden.',
  },
};
