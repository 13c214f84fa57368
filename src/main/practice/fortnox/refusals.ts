/**
 * Every refusal the simulator gives, in one list.
 *
 * Codes below 2999000 are Fortnox's own (Fortnox developer guide: errors; recorded answers in public SDKs).
 * Codes 2999xxx are made up here, for situations whose real code is not publicly known: the range is clearly
 * synthetic so that nobody takes one of them for real. Where public help pages quote the Swedish wording, the
 * wording is theirs.
 */
import { Refusal } from './refusal.ts';

const INVALID = 400;
const FORBIDDEN = 403;
const NOT_FOUND = 404;

const invalid = (code: number, message: string): Refusal => new Refusal(INVALID, code, message);
const notFound = (code: number, message: string): Refusal => new Refusal(NOT_FOUND, code, message);

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
  scope: (status: 400 | 403) => new Refusal(status, 2000663, 'Har inte behörighet för scope.'),
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
};
