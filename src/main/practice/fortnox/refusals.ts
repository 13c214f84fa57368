/**
 * Every refusal the simulator gives, in one list.
 *
 * Codes below 2999000 are Fortnox's own (Fortnox developer guide: errors; recorded answers in public SDKs).
 * Codes 2999xxx are made up here, for situations whose real code is not publicly known: the range is clearly
 * synthetic so that nobody takes one of them for real. Where public help pages quote the Swedish wording, the
 * wording is theirs.
 */
import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

const INVALID = 400;
const FORBIDDEN = 403;
const NOT_FOUND = 404;

const invalid = (code: number, message: string): Refusal => new Refusal(INVALID, code, message);
const notFound = (code: number, message: string): Refusal => new Refusal(NOT_FOUND, code, message);

/** Missing rights to vouchers and to invoices (public SDKs). */
const SCOPE_CODES: Readonly<Record<string, number>> = { bookkeeping: 2002455, invoice: 2001393 };

export const refusals = {
  // Transport
  accept: () => invalid(1000030, 'Ogiltig Accept-header.'),
  contentType: () => invalid(1000031, 'Ogiltig Content-Type-header.'),
  jsonSyntax: () => invalid(2002115, 'Error deserializing JSON: JSON_ERROR_SYNTAX'),
  body: () => invalid(2001392, 'Ingen eller felaktig typ av data.'),
  route: () => notFound(2000762, 'Resursen finns inte.'),
  filter: () => invalid(2000587, 'Ett ogiltigt filter har använts.'),
  parameter: () => invalid(2000588, 'Ogiltig parameter i anropet.'),

  // Permission
  /** Some SDKs know codes of their own for two scopes; which is right is not documented. */
  scopeOf: (scope: string, { missingScopeStatus, missingScopeCode }: Switches) => {
    const own = missingScopeCode === 'by-resource' ? SCOPE_CODES[scope] : undefined;
    return new Refusal(missingScopeStatus, own ?? 2000663, 'Har inte behörighet för scope.');
  },
  licenceForScope: () => new Refusal(FORBIDDEN, 2001101, 'Det finns ingen aktiv licens för önskat scope'),
  licence: () => new Refusal(FORBIDDEN, 2001103, 'Api-licens saknas.'),

  // Fields
  unknownField: (field: string) => invalid(2001399, `Felaktigt fältnamn (${field})`),
  alphanumeric: (field: string) => invalid(2000106, `Värdet måste vara alfanumeriskt (${field})`),
  tooLong: (field: string, max: number) =>
    invalid(2000107, `Värdet är för långt, högst ${max} tecken (${field})`),
  numeric: (field: string) => invalid(2000108, `Värdet måste vara numeriskt (${field})`),
  boolean: (field: string) => invalid(2000134, `Värdet måste vara en boolean (${field})`),
  characters: (field: string) => invalid(2000359, `Värdet innehåller ej tillåtna tecken. (${field})`),
  /** Synthetic: a required field is missing or empty. */
  required: (field: string) => invalid(2999009, `Fältet måste anges (${field})`),
  /** Synthetic: not a day of the calendar written YYYY-MM-DD. */
  date: (field: string) => invalid(2999010, `Ogiltigt datum (${field})`),
  /** Synthetic: a word that is none of those the field takes. */
  choice: (field: string) => invalid(2999021, `Ogiltigt värde (${field})`),
  /** Synthetic: a text that must have one certain length. */
  length: (field: string, length: number) => invalid(2999022, `Värdet ska ha ${length} tecken (${field})`),
  /** Synthetic: a whole number outside what the field takes. */
  range: (field: string) => invalid(2999023, `Värdet ligger utanför tillåtet intervall (${field})`),
  /** Synthetic: a field that only Fortnox sets; whether one is ever refused is not known. */
  readOnly: (field: string) => invalid(2999024, `Fältet kan inte ändras (${field})`),
  /** Synthetic: an e-mail address without the form of one. */
  email: (field: string) => invalid(2999025, `Ogiltig e-postadress (${field})`),
  /** Synthetic: a value of the wrong JSON type, for instance a list where text is expected. */
  type: (field: string) => invalid(2999017, `Felaktig typ av värde (${field})`),

  // Books
  periodLocked: (by: string, until: string) =>
    invalid(2000401, `${by} har låst perioden t.o.m. ${until}. Lås upp perioden för att fortsätta.`),
  accountMissing: () => invalid(2000423, 'Kan inte hitta kontot.'),
  accountNotFound: () => notFound(2000423, 'Kan inte hitta kontot.'),
  accountInactive: (number: number) => invalid(2000550, `Konto "${number}" är inte aktivt`),
  projectMissing: () => invalid(2001161, 'Kan inte hitta projektet.'),
  /** Synthetic: debit and credit differ. */
  unbalanced: () => invalid(2999001, 'Verifikationen balanserar inte.'),
  /** Synthetic: a voucher has at least two rows. */
  tooFewRows: () => invalid(2999002, 'Verifikationen måste ha minst två rader.'),
  /** Synthetic: the series does not exist in that financial year. */
  seriesMissing: (code: string) => invalid(2999003, `Ogiltig verifikationsserie angiven (${code})`),
  /** Synthetic: the series does not take vouchers by hand in that financial year. */
  seriesNotManual: (code: string) => invalid(2999004, `Verifikationsserien är inte manuell (${code})`),
  /** Synthetic: an account number outside 1000 to 9999. */
  accountNumber: (value: string) => invalid(2999005, `Ogiltigt konto (${value})`),
  /** Synthetic: no financial year holds the date. */
  yearMissing: () => invalid(2999006, 'Räkenskapsår saknas för valt datum'),
  /** Synthetic: the date lies outside the financial year that was named. */
  dateOutsideYear: () => invalid(2999007, 'Datumet ligger utanför räkenskapsåret.'),
  /** Synthetic: no such cost center, or one that is no longer active. */
  costCenterMissing: (code: string) => invalid(2999008, `Kunde inte hitta kostnadsställe (${code})`),
  /** Synthetic: the account demands a cost center, project, information or quantity and the row has none. */
  accountDemands: (number: number, what: string) => invalid(2999011, `Konto ${number} kräver ${what}`),
  /** Synthetic: the account does not allow the cost center, project, information or quantity on the row. */
  accountForbids: (number: number, what: string) => invalid(2999012, `Konto ${number} tillåter inte ${what}`),
  /** Synthetic: a row must have exactly one of debit and credit. */
  rowSide: () => invalid(2999013, 'En rad måste ha antingen debet eller kredit.'),
  /** Synthetic: what Fortnox does with negative amounts is not documented; here they are refused. */
  rowNegative: () => invalid(2999014, 'Belopp får inte vara negativa.'),
  /** Synthetic: no voucher with that series, number and year. */
  voucherNotFound: () => notFound(2999015, 'Kan inte hitta verifikationen.'),
  /** Synthetic: no voucher series with that code in that year. */
  seriesNotFound: () => notFound(2999016, 'Kan inte hitta verifikationsserien.'),
  /** Synthetic: no financial year with that id. */
  yearNotFound: () => notFound(2999018, 'Kan inte hitta räkenskapsåret.'),
  /** Synthetic: no cost center with that code. */
  costCenterNotFound: () => notFound(2999019, 'Kan inte hitta kostnadsstället.'),
  /** Synthetic: the code of a new voucher series is taken. */
  seriesExists: (code: string) => invalid(2999020, `Verifikationsserien finns redan (${code})`),
  /** Synthetic: only the last number of a series may be removed. */
  voucherNotLast: () => invalid(2999026, 'Endast den sista verifikationen i serien kan tas bort.'),
  /** Synthetic: a financial year must follow right after the latest one. */
  yearNotNext: () => invalid(2999027, 'Räkenskapsåret måste börja dagen efter det senaste.'),
  /** Synthetic: a financial year is at most 18 months long. */
  yearTooLong: () => invalid(2999028, 'Räkenskapsåret är för långt.'),
  accountNotFourDigits: () => invalid(2002462, 'Kontonumret måste ha fyra siffror.'),

  // Registers
  /** Synthetic: the code or number of a new object is taken. */
  taken: (key: string) => invalid(2999029, `Värdet används redan (${key})`),
  /** Synthetic: something in use cannot be removed, or not be changed so. */
  inUse: (key: string) => invalid(2999030, `Används och kan inte tas bort eller ändras (${key})`),
  /** An account that the request names, or a default account behind it. */
  accountBehind: (field: string) => invalid(2001304, `Kunde inte hitta konto (${field})`),
  predefinedAccount: () => invalid(2001265, 'Det fördefinierade kontot saknas eller är inte aktivt.'),
  predefinedNotFound: () => invalid(2000729, 'A valid identifier was not provided.'),
  unitMissing: () => invalid(2000432, 'Kan inte hitta enheten.'),
  unitNotFound: () => notFound(2000432, 'Kan inte hitta enheten.'),
  termsOfPaymentMissing: () => invalid(2000429, 'Kan inte hitta betalningsvillkoret.'),
  termsOfPaymentNotFound: () => notFound(2000429, 'Kan inte hitta betalningsvillkoret.'),
  termsOfDeliveryMissing: () => invalid(2000435, 'Kan inte hitta leveransvillkoret.'),
  termsOfDeliveryNotFound: () => notFound(2000435, 'Kan inte hitta leveransvillkoret.'),
  /** Synthetic: the wording is quoted, the code is not. */
  wayOfDeliveryMissing: () => invalid(2999031, 'Kunde inte hitta leveranssätt'),
  /** Synthetic, as above. */
  wayOfDeliveryNotFound: () => notFound(2999031, 'Kunde inte hitta leveranssätt'),
  /** Synthetic: no label with that id. */
  labelMissing: () => invalid(2999032, 'Kan inte hitta etiketten.'),
  /** Synthetic, as above. */
  labelNotFound: () => notFound(2999032, 'Kan inte hitta etiketten.'),
  projectNotFound: () => notFound(2001161, 'Kan inte hitta projektet.'),
  currencyMissing: () => invalid(2000427, 'Kan inte hitta valutan.'),
  priceNotFound: () => notFound(2000430, 'Kan inte hitta priset.'),
  priceListMissing: () => invalid(2000431, 'Kan inte hitta prislistan.'),
  priceListNotFound: () => notFound(2000431, 'Kan inte hitta prislistan.'),
  articleMissing: () => invalid(2000428, 'Kan inte hitta artikeln.'),
  articleNotFound: () => notFound(2000428, 'Kan inte hitta artikeln.'),
  articleTaken: (number: string) => invalid(2000013, `Artikelnumret används redan (${number})`),
  /** Synthetic: no supplier with that number. */
  supplierMissing: () => invalid(2999033, 'Kan inte hitta leverantören.'),
  /** Synthetic: with the warehouse module on, stock changes through its documents only. */
  stockInWarehouse: () => invalid(2999034, 'Lagersaldot kan inte ändras på artikeln.'),
  customerMissing: () => invalid(2000433, 'Kan inte hitta kunden.'),
  customerNotFound: () => notFound(2000433, 'Kan inte hitta kunden.'),
  customerTaken: (number: string) => invalid(2000637, `Kundnummer ${number} används redan.`),

  // Orders and invoices
  orderNotFound: () => notFound(2000439, 'Kan inte hitta ordern.'),
  orderTaken: (number: string) => invalid(2000861, `Ordernumret används redan (${number})`),
  invoiceNotFound: () => notFound(2000434, 'Kan inte hitta fakturan.'),
  rowArticleMissing: () => invalid(2001302, 'Kunde inte hitta artikel'),
  rowWithoutDescription: () => invalid(2003977, 'En rad med antal måste ha en benämning eller en artikel.'),
  easyVat: () => invalid(2004167, 'Ett konto måste anges för en rad med avvikande moms.'),
  /** Synthetic: an update names a RowId that the order does not have. */
  rowNotFound: () => invalid(2999035, 'Kan inte hitta orderraden.'),
  /** Synthetic: an order that is cancelled or invoiced stays as it is. */
  orderClosed: () => invalid(2999036, 'Ordern är makulerad eller fakturerad.'),
  /** Synthetic: an order that is not ready for what is asked. */
  orderNotReady: () => invalid(2999037, 'Ordern är inte klar.'),

  // Files
  /** Synthetic: no file with that id in the inbox. */
  fileMissing: () => invalid(2999038, 'Kan inte hitta filen.'),
  /** Synthetic, as above. */
  fileNotFound: () => notFound(2999038, 'Kan inte hitta filen.'),
  /** Synthetic: no such folder in the inbox. */
  folderMissing: () => invalid(2999039, 'Kan inte hitta mappen.'),
  /** Synthetic: only images, PDF and office files are taken. */
  fileType: () => invalid(2999040, 'Filtypen stöds inte.'),
  /** Synthetic: the largest size is not documented. */
  fileTooLarge: () => invalid(2999041, 'Filen är för stor.'),
  /** Synthetic: the voucher that a file is to be tied to does not exist. */
  voucherMissing: () => invalid(2999042, 'Kan inte hitta verifikationen.'),
  /** Synthetic: the file belongs to no voucher. */
  connectionNotFound: () => notFound(2999043, 'Kan inte hitta kopplingen.'),
};
