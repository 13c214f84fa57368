import type { FaultRule } from '../../practice/fortnox/faults.ts';
import type { Random } from '../../practice/register/random.ts';

/** A span of the day, in ms since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

type Draw = (random: Random) => FaultRule;

const HUNDRED = 100;
const MS_PER_SECOND = 1000;
const HTML = '<html><body><h1>Tjänsten är inte tillgänglig</h1></body></html>';
const SYSTEM_FAULT = '{"ErrorInformation":{"error":1,"message":"Ett systemfel uppstod.","code":1000003}}';
/** The safety argument asks that a request is carried out within the settle time of its leaving; less its way there. */
const LATEST_COMMIT_MS = 118_000;

const VOUCHERS = { method: 'POST', path: '/3/vouchers*' } as const;

/** A fault meets vouchers alone, so that the rest goes on, or everything. */
function where(random: Random): Pick<FaultRule, 'method' | 'path'> {
  return random.chance(60) ? VOUCHERS : {};
}

function often(random: Random): Pick<FaultRule, 'probability'> {
  return { probability: random.integer(15, HUNDRED) / HUNDRED };
}

const KINDS: readonly [Draw, ...Draw[]] = [
  (random) => ({ ...where(random), ...often(random), cutBeforeCommit: true }),
  (random) => ({ ...where(random), ...often(random), cutAfterCommit: true }),
  (random) => ({ ...VOUCHERS, ...often(random), delayBeforeCommit: { from: 0, to: LATEST_COMMIT_MS } }),
  (random) => ({
    ...VOUCHERS,
    ...often(random),
    delayBeforeCommit: { from: 90 * MS_PER_SECOND, to: LATEST_COMMIT_MS },
  }),
  (random) => ({ ...where(random), ...often(random), delayAfterCommit: { from: 0, to: LATEST_COMMIT_MS } }),
  (random) => ({
    ...VOUCHERS,
    ...often(random),
    delayBeforeCommit: LATEST_COMMIT_MS / 2,
    cutAfterCommit: true,
  }),
  (random) => ({
    ...where(random),
    ...often(random),
    answer: { status: random.pick([500, 502, 503, 504]), body: HTML, afterCommit: random.chance(50) },
  }),
  // A gateway answers before what stands behind it has done its work.
  (random) => ({ ...VOUCHERS, ...often(random), delayBeforeCommit: 20 * MS_PER_SECOND, truncatedJson: true }),
  (random) => ({
    ...where(random),
    ...often(random),
    answer: {
      status: 400,
      contentType: 'application/json',
      body: SYSTEM_FAULT,
      afterCommit: random.chance(50),
    },
  }),
  (random) => ({ ...where(random), ...often(random), truncatedJson: true }),
  (random) => ({
    ...often(random),
    contentType: random.pick([null, 'text/html', 'text/plain;charset=UTF-8']),
  }),
  (random) => ({
    ...where(random),
    ...often(random),
    answer: {
      status: 429,
      body: '',
      headers: random.pick<Record<string, string>>([{}, { 'Retry-After': '2' }, { 'Retry-After': '90' }]),
    },
  }),
  (random) => ({ ...often(random), expireTokens: true }),
  (random) => ({ method: 'GET', ...often(random), repeatPage: true }),
  // Maintenance: both hosts.
  () => ({ answer: { status: 503, body: HTML } }),
  (random) => ({ path: '/oauth-v1/token', ...often(random), answer: { status: 500, body: HTML } }),
  (random) => ({ path: '/oauth-v1/token', ...often(random), cutAfterCommit: true }),
  (random) => ({
    method: 'GET',
    path: '/3/vouchers*',
    ...often(random),
    answer: { status: 500, body: HTML },
  }),
];

/** Draws what goes wrong at Fortnox during a span. */
export function drawFault(random: Random, { from, until }: Span): FaultRule {
  return {
    ...random.pick(KINDS)(random),
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  };
}
