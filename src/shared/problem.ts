/**
 * The error catalogue. Whatever can go wrong for a person has one entry here; its words stand in `texts/`
 * under the same code, so adding a code without words does not compile.
 */
import * as z from 'zod';

/** Who acts next when a problem stands. */
export type Mend =
  /** Kassabryggan tries again by itself; a button does it now. */
  | 'wait'
  /** A person mends it elsewhere (Fortnox, the disk, the cable), then presses the button. */
  | 'retry'
  /** An account must be chosen: for a means of payment, for sales, for tips, for what the drawer differs. */
  | 'choose-account'
  /** A manager is shown where each field was read on the print, and confirms it or points it out. */
  | 'show-layout'
  /** A question of yes or no, answered once for this document: book it in spite of what was noticed. */
  | 'confirm'
  /** The printer line must be set right, on its own page. */
  | 'set-line'
  /** The register must be given its own number in the books, on the page of its line. */
  | 'number-register'
  /** The company must be connected to Fortnox, on the page of that. */
  | 'connect'
  /** Nothing to press: a person must look at the print and act on the register. */
  | 'look'
  /** Nothing to press: a person acts at the printer, and the line itself tells when it is done. */
  | 'watch';

interface CatalogueEntry {
  /** A stop keeps documents from being booked; a warning does not. */
  readonly severity: 'stop' | 'warning';
  readonly mend: Mend;
}

const stop = (mend: Mend): CatalogueEntry => ({ severity: 'stop', mend });
const warning = (mend: Mend): CatalogueEntry => ({ severity: 'warning', mend });

export const PROBLEMS = {
  // The print
  'print-damaged': stop('look'),
  'z-number-missing': stop('look'),
  'z-field-missing': stop('look'),
  'z-sums-differ': stop('look'),
  'z-sign-unreadable': stop('look'),
  'z-net-missing': stop('look'),
  'z-title-missing': stop('show-layout'),
  'layout-unconfirmed': stop('show-layout'),
  'layout-changed': stop('show-layout'),
  'layout-incomplete': stop('look'),
  'layout-line-without-words': stop('look'),
  'layout-line-not-unique': stop('look'),
  'z-number-gap': stop('confirm'),
  'z-missing': stop('confirm'),
  'z-still-missing': stop('confirm'),
  'z-number-skipped': stop('confirm'),
  'z-number-lower': stop('confirm'),
  'z-chain-gap': stop('confirm'),
  'z-chain-behind': stop('confirm'),
  'z-chain-same': stop('look'),
  'z-chain-misread': stop('look'),
  'z-printed-differently': stop('look'),
  'z-printed-again': warning('look'),
  'z-flow-off': warning('look'),
  'z-before-start': warning('look'),
  'start-date-future': stop('look'),
  'start-date-locked': stop('look'),
  'settings-changed': stop('look'),
  'preview-outdated': stop('look'),
  'choice-missing': stop('retry'),
  'choice-unchecked': stop('look'),
  'input-refused': stop('look'),
  'z-clock-off': stop('confirm'),
  'z-crosses-year': stop('confirm'),
  'card-terminal-differs': warning('look'),
  'company-differs': stop('look'),
  // The mapping
  'tender-unmapped': stop('choose-account'),
  'rate-unmapped': stop('choose-account'),
  'vat-unmapped': stop('choose-account'),
  'group-unmapped': stop('choose-account'),
  'group-inseparable': stop('confirm'),
  'difference-unmapped': stop('choose-account'),
  'tips-unmapped': stop('choose-account'),
  'voucher-unbalanced': stop('look'),
  // The books
  'account-missing': stop('retry'),
  'account-inactive': stop('retry'),
  'series-missing': stop('retry'),
  'series-not-manual': stop('retry'),
  'year-missing': stop('retry'),
  'period-locked': stop('retry'),
  'series-approver': stop('confirm'),
  'voucher-alike': stop('confirm'),
  'other-link-first': stop('confirm'),
  'voucher-differs': stop('confirm'),
  'voucher-gone': stop('confirm'),
  'voucher-changed': stop('confirm'),
  'voucher-twin': stop('confirm'),
  'voucher-doubled': stop('confirm'),
  'voucher-foreign-mark': stop('confirm'),
  'register-number-shared': stop('number-register'),
  'voucher-awaits-approval': warning('watch'),
  'fortnox-refused': stop('retry'),
  'fortnox-keeps-failing': stop('retry'),
  'fortnox-forbidden': stop('retry'),
  'field-unsendable': stop('look'),
  // What a preflight finds
  'area-not-granted': stop('connect'),
  'area-not-licensed': stop('retry'),
  'integration-not-licensed': stop('retry'),
  'cost-center-needed': stop('retry'),
  'cost-center-refused': stop('retry'),
  'warehouse-on': stop('retry'),
  'warehouse-not-granted': warning('connect'),
  'other-link-books': warning('look'),
  'other-computer-books': warning('look'),
  // The link
  'not-paired': stop('connect'),
  'login-refused': stop('connect'),
  'keychain-unavailable': stop('retry'),
  'company-other': stop('connect'),
  'login-secret-wrong': stop('connect'),
  'login-revoked': stop('connect'),
  'login-expired': stop('connect'),
  'fortnox-unreachable': stop('wait'),
  'fortnox-unavailable': stop('wait'),
  'fortnox-busy': stop('wait'),
  'fortnox-unreadable': stop('wait'),
  'outcome-unknown': stop('wait'),
  // Connecting a company
  'pairing-integration-missing': stop('connect'),
  'pairing-not-waiting': stop('connect'),
  'pairing-port-taken': warning('connect'),
  'pairing-answer-bare': stop('connect'),
  'pairing-answer-foreign': stop('connect'),
  'pairing-paste-unreadable': stop('connect'),
  'pairing-consent-refused': stop('connect'),
  'pairing-warehouse-refused': stop('connect'),
  'pairing-expired': stop('connect'),
  'pairing-code-spent': stop('connect'),
  'pairing-secret-wrong': stop('connect'),
  'pairing-service-refused': stop('connect'),
  'pairing-login-refused': stop('connect'),
  'pairing-unreachable': stop('connect'),
  'pairing-company-other': stop('connect'),
  'pairing-keychain': stop('connect'),
  // Who may decide
  'manager-needed': warning('look'),
  'pin-wrong': warning('look'),
  'pin-paused': warning('look'),
  'pin-uncheckable': warning('look'),
  'pin-easily-guessed': warning('look'),
  'manager-name-taken': warning('look'),
  'manager-unknown': warning('look'),
  'manager-last': warning('look'),
  'managers-lost': warning('look'),
  // The machine and the line
  'disk-full': stop('retry'),
  'database-newer': stop('retry'),
  'database-damaged': stop('retry'),
  'already-running': stop('look'),
  'practice-unreachable': warning('retry'),
  'tap-gone': stop('wait'),
  'tap-gap': warning('look'),
  'printer-unreachable': warning('wait'),
  'printer-paper-out': warning('watch'),
  'printer-cover-open': warning('watch'),
  'printer-silent': warning('watch'),
  'drawer-openings-differ': warning('look'),
  'tap-file-stays': warning('retry'),
  'print-unread': warning('watch'),
  'printer-stalled': warning('wait'),
  'line-not-chosen': stop('set-line'),
  'line-port-missing': stop('set-line'),
  'line-port-busy': stop('set-line'),
  'line-port-refused': stop('set-line'),
  'line-listen-port-busy': stop('set-line'),
  'line-replies-unheard': warning('set-line'),
  'line-nothing-heard': warning('set-line'),
  'line-only-noise': warning('set-line'),
  'line-searching': warning('set-line'),
  'line-search-failed': warning('set-line'),
  'line-fixed': warning('look'),
  'print-raster-only': warning('watch'),
  'print-wrong-speed': warning('set-line'),
  'print-star-mode': warning('watch'),
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(PROBLEMS, value);
}

/** A problem as it travels: the code, and the facts its sentence needs (names, numbers, amounts in öre). */
export interface Problem {
  code: ProblemCode;
  facts: Record<string, string | number>;
}

export const factsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Of a named type: every procedure of the contract may answer with one, and its type would spell out each code. */
export const problemSchema: z.ZodType<Problem> = z.object({
  code: z.custom<ProblemCode>(isProblemCode),
  facts: factsSchema,
});

/** Makes a problem. */
export function problem(code: ProblemCode, facts: Problem['facts'] = {}): Problem {
  return { code, facts };
}

/** Either a value or the problem that stands in its way: errors are values here, exceptions are bugs. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(found: Problem): Result<never> {
  return { ok: false, problem: found };
}

/** A result as it goes over the bridge. */
export function resultSchema<T>(value: z.ZodType<T>): z.ZodType<Result<T>> {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), problem: problemSchema }),
  ]);
}
