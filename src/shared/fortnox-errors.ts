/**
 * What Fortnox's numeric codes mean for a person (developer guide: errors; API description; recorded answers). A code
 * that is not here is shown in Fortnox's own words. The words of each cause stand in `texts/` under its name.
 */
import type { Problem, ProblemCode } from './problem.ts';

/** When the same call may be made again. */
export type RetryRule =
  /** Kassabryggan tries again after a while: the reason lies with Fortnox. */
  | 'by-itself'
  /** The same content is taken once a person has mended something in Fortnox. */
  | 'when-mended'
  /** The same content is refused for ever: something in it must change first. */
  | 'when-changed';

export type FortnoxCause =
  | 'system-fault'
  | 'request-malformed'
  | 'not-alphanumeric'
  | 'too-long'
  | 'not-numeric'
  | 'not-boolean'
  | 'characters'
  | 'login-invalid'
  | 'period-locked'
  | 'account-missing'
  | 'account-inactive'
  | 'account-number-invalid'
  | 'default-account-missing'
  | 'default-account-unfit'
  | 'currency-missing'
  | 'article-missing'
  | 'article-number-taken'
  | 'article-number-missing'
  | 'terms-of-payment-missing'
  | 'terms-of-delivery-missing'
  | 'price-missing'
  | 'price-refused'
  | 'price-list-missing'
  | 'price-list-refused'
  | 'unit-missing'
  | 'customer-missing'
  | 'customer-refused'
  | 'invoice-missing'
  | 'order-missing'
  | 'order-number-taken'
  | 'project-missing'
  | 'filter-invalid'
  | 'identifier-missing'
  | 'target-missing'
  | 'scope-missing'
  | 'licence-missing'
  | 'integration-licence-missing'
  | 'invoice-right-missing'
  | 'voucher-right-missing'
  | 'housework-invalid'
  | 'row-without-words'
  | 'row-account-needed'
  | 'unexplained';

export interface FortnoxError {
  readonly cause: FortnoxCause;
  readonly retry: RetryRule;
  /** The problem of our own catalogue that says the same, where there is one. */
  readonly problem?: ProblemCode;
}

const byItself = (cause: FortnoxCause): FortnoxError => entry(cause, 'by-itself');
const mended = (cause: FortnoxCause, problem?: ProblemCode): FortnoxError =>
  entry(cause, 'when-mended', problem);
const changed = (cause: FortnoxCause): FortnoxError => entry(cause, 'when-changed');

function entry(cause: FortnoxCause, retry: RetryRule, problem?: ProblemCode): FortnoxError {
  return problem === undefined ? { cause, retry } : { cause, retry, problem };
}

const ERRORS: Readonly<Record<number, FortnoxError>> = {
  1_000_003: byItself('system-fault'),
  // The form of the request
  1_000_030: changed('request-malformed'),
  1_000_031: changed('request-malformed'),
  2_000_587: changed('filter-invalid'),
  2_000_588: changed('filter-invalid'),
  2_000_729: changed('identifier-missing'),
  2_000_762: changed('target-missing'),
  2_001_392: changed('request-malformed'),
  2_001_399: changed('request-malformed'),
  2_001_740: changed('request-malformed'),
  2_002_115: changed('request-malformed'),
  // Values
  2_000_106: changed('not-alphanumeric'),
  2_000_107: changed('too-long'),
  2_000_108: changed('not-numeric'),
  2_000_134: changed('not-boolean'),
  2_000_359: changed('characters'),
  // The login and what it may do
  2_000_310: mended('login-invalid', 'login-refused'),
  2_000_311: mended('login-invalid', 'login-refused'),
  2_000_719: mended('login-invalid', 'login-refused'),
  2_004_054: mended('login-invalid', 'login-refused'),
  2_000_663: mended('scope-missing', 'fortnox-forbidden'),
  2_001_101: mended('licence-missing', 'fortnox-forbidden'),
  2_001_103: mended('integration-licence-missing', 'fortnox-forbidden'),
  2_001_393: mended('invoice-right-missing'),
  2_002_455: mended('voucher-right-missing', 'fortnox-forbidden'),
  // The books
  2_000_401: mended('period-locked', 'period-locked'),
  2_002_141: mended('period-locked', 'period-locked'),
  2_000_423: mended('account-missing', 'account-missing'),
  2_000_550: mended('account-inactive', 'account-inactive'),
  2_002_462: changed('account-number-invalid'),
  2_001_265: mended('default-account-missing'),
  2_001_304: mended('default-account-missing'),
  2_001_403: mended('default-account-missing'),
  2_004_052: mended('default-account-unfit'),
  // What is not there
  2_000_427: mended('currency-missing'),
  2_000_428: mended('article-missing'),
  2_000_513: mended('article-missing'),
  2_001_302: mended('article-missing'),
  2_000_429: mended('terms-of-payment-missing'),
  2_000_430: mended('price-missing'),
  2_000_431: mended('price-list-missing'),
  2_000_432: mended('unit-missing'),
  2_000_433: mended('customer-missing'),
  2_000_434: mended('invoice-missing'),
  2_000_435: mended('terms-of-delivery-missing'),
  2_000_439: mended('order-missing'),
  2_001_161: mended('project-missing'),
  // What stands in the way of an article, a price, a customer, an order
  2_000_013: changed('article-number-taken'),
  2_001_846: changed('article-number-missing'),
  2_000_342: mended('price-list-refused'),
  2_000_517: mended('price-refused'),
  2_000_637: changed('customer-refused'),
  2_000_861: changed('order-number-taken'),
  2_002_980: changed('housework-invalid'),
  2_003_157: changed('housework-invalid'),
  2_004_021: changed('housework-invalid'),
  2_003_977: changed('row-without-words'),
  2_004_167: changed('row-account-needed'),
  // Seen in help centres, their meaning not established
  2_000_015: mended('unexplained'),
  2_000_166: mended('unexplained'),
  2_000_798: mended('unexplained'),
  2_001_322: mended('unexplained'),
  2_002_951: mended('unexplained'),
  2_003_055: mended('unexplained'),
};

/** What is known of one of Fortnox's codes; null for one that nobody has a sentence for. */
export function fortnoxError(code: number | null): FortnoxError | null {
  return code === null ? null : (ERRORS[code] ?? null);
}

/** When a refused document may be sent again; null for a problem that is no refusal, or one nobody has a rule for. */
export function retryRuleOf({ facts }: Problem): RetryRule | null {
  const { fortnoxCode } = facts;
  return typeof fortnoxCode === 'number' ? (fortnoxError(fortnoxCode)?.retry ?? null) : null;
}
