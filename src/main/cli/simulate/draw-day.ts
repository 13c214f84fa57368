import { withAccount } from '../../../shared/mapping.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { LAYOUT_NAMES } from '../../practice/register/paper/layouts.ts';
import { createRandom, type Random } from '../../practice/register/random.ts';
import { LAST_FAULT_MS, type DayEvent, type DayPlan, type PlannedDeath } from './day-plan.ts';
import { drawFault, type Span } from './draw-faults.ts';
import { drawSwitches } from './draw-switches.ts';
import { learntLayout } from './learnt-layout.ts';
import { printedReports, type PrintedReport } from './printed-reports.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Evenings, so that reports of two dates come: an ordinary one, and that on which the year turns. */
const STARTS = ['2026-11-18T17:00:00Z', '2026-12-31T17:00:00Z'] as const;
const PERCENT_AT_TURN_OF_YEAR = 15;
const PERCENT_LAYOUT_KNOWN = 85;
const ASSORTMENTS = 2;
const MOST_REPORTS = 12;
const BETWEEN_REPORTS_MS = 80 * MINUTE_MS;
const MOST_FAULTS = 6;
const PERCENT_NEAR_REPORT = 75;
const MOST_DEATHS = 4;
const MOST_INCIDENTS = 8;
const LONGEST_INCIDENT_MINUTES = 150;
const FEWEST_LOOKS = 2;
const MOST_LOOKS = 8;

type Timed = DayPlan['events'][number];
/** Something that begins, and its end. */
type Incident = readonly [begins: DayEvent, ends: DayEvent | null];

/** Draws a day; the same seed gives the same one. */
export function drawDay(seed: number): DayPlan {
  const random = createRandom(seed);
  const startsAt = Date.parse(random.chance(PERCENT_AT_TURN_OF_YEAR) ? STARTS[1] : STARTS[0]);
  const layout = random.pick(LAYOUT_NAMES);
  const printed = printedReports({
    layout,
    seed: random.integer(1, ASSORTMENTS),
    firstAt: startsAt + BETWEEN_REPORTS_MS,
    intervalMs: BETWEEN_REPORTS_MS,
    count: MOST_REPORTS,
  });
  const [first] = printed;
  if (first === undefined) throw new Error('a day without reports');
  const reports = printed.slice(0, random.integer(1, MOST_REPORTS));
  const events = [
    ...drawPrints(random, reports, startsAt),
    ...repeat(random.integer(0, MOST_INCIDENTS), () => drawIncident(random, reports)).flat(),
    ...repeat(random.integer(FEWEST_LOOKS, MOST_LOOKS), () => ({
      at: drawTime(random),
      event: drawLook(random),
    })),
  ];
  return {
    seed,
    startsAt,
    login: random.chance(35) ? 'rotating' : 'service',
    layout: random.chance(PERCENT_LAYOUT_KNOWN) ? learntLayout(layout, first) : null,
    switches: drawSwitches(random),
    faults: repeat(random.integer(0, MOST_FAULTS), () =>
      drawFault(random, drawSpan(random, reports, startsAt)),
    ),
    deaths: repeat(random.integer(0, MOST_DEATHS), () => drawDeath(random)),
    events: events.toSorted((one, other) => one.at - other.at),
  };
}

/** Mostly about the time of a report, when there is something to go wrong. */
function drawSpan(random: Random, reports: readonly PrintedReport[], startsAt: number): Span {
  const report = reports[random.integer(0, reports.length - 1)];
  const near = report !== undefined && random.chance(PERCENT_NEAR_REPORT);
  const from = near ? report.takenAt - random.integer(0, 10) * MINUTE_MS : startsAt + drawTime(random);
  const lasts = random.integer(1, LONGEST_INCIDENT_MINUTES) * MINUTE_MS;
  return { from, until: Math.min(from + lasts, startsAt + LAST_FAULT_MS) };
}

/** Each report when it is taken; now and then twice, late, torn before it comes whole, misprinted, or not at all. */
function drawPrints(random: Random, reports: readonly PrintedReport[], startsAt: number): Timed[] {
  return reports.flatMap((report): Timed[] => {
    const at = report.takenAt - startsAt;
    const whole = { at, event: { does: 'print', report, as: 'whole' } } as const;
    const fate = random.integer(1, 100);
    if (fate <= 8) return [whole, { ...whole, at: at + MINUTE_MS }];
    if (fate <= 13) return [{ ...whole, at: at + BETWEEN_REPORTS_MS + 10 * MINUTE_MS }];
    if (fate <= 18)
      return [
        { at, event: { ...whole.event, as: 'torn' } },
        { ...whole, at: at + MINUTE_MS },
      ];
    if (fate <= 21) return [{ at, event: { ...whole.event, as: 'misprinted' } }];
    if (fate <= 24) return [];
    return [whole];
  });
}

function drawIncident(random: Random, reports: readonly PrintedReport[]): Timed[] {
  const at = drawTime(random);
  const until = Math.min(at + random.integer(1, LONGEST_INCIDENT_MINUTES) * MINUTE_MS, LAST_FAULT_MS);
  const [begins, ends] = random.pick(INCIDENTS)(random, random.integer(0, reports.length - 1), reports);
  return [{ at, event: begins }, ...(ends === null ? [] : [{ at: until, event: ends }])];
}

type DrawIncident = (random: Random, index: number, reports: readonly PrintedReport[]) => Incident;

const lineIs =
  (state: Extract<DayEvent, { does: 'line' }>['state']): DrawIncident =>
  () => [
    { does: 'line', state },
    { does: 'line', state: 'up' },
  ];
const company = (
  action: Extract<DayEvent, { does: 'company' }>['action'],
  mended: Extract<DayEvent, { does: 'company' }>['action'],
): Incident => [
  { does: 'company', action },
  { does: 'company', action: mended },
];

const KILL: DrawIncident = (random) => [
  { does: 'kill', downMs: random.integer(1, 30) * random.pick([100, 1000, MINUTE_MS]) },
  null,
];
const BOOK: DrawIncident = (random, index, reports) => {
  const report = reports[index];
  if (report === undefined) throw new Error('a day without reports');
  return [
    { does: 'book-by-hand', series: random.pick(['F', 'F', 'A']), report, same: random.chance(25) },
    null,
  ];
};

const ACCOUNTS = [1686, 1910, 3001, 3002, 2611] as const;
const { mapping } = DEFAULT_SETTINGS;

const INCIDENTS: readonly [DrawIncident, ...DrawIncident[]] = [
  lineIs('refuse'),
  lineIs('swallow'),
  lineIs('reset'),
  lineIs('portal'),
  lineIs('echo'),
  KILL,
  KILL,
  BOOK,
  BOOK,
  // Longer than the settle time: what the dead computer had sent may be carried out until then.
  (random) => [{ does: 'back-up' }, { does: 'restore', downMs: random.integer(3, 60) * MINUTE_MS }],
  () => [
    { does: 'disk', full: true },
    { does: 'disk', full: false },
  ],
  (random) => {
    const byMs = random.integer(-30, 30) * HOUR_MS;
    return [
      { does: 'set-clock', byMs },
      { does: 'set-clock', byMs: -byMs },
    ];
  },
  () => company({ series: { code: 'F', manual: false } }, { series: { code: 'F', manual: true } }),
  () => company({ series: { code: 'F', removed: true } }, { series: { code: 'F', manual: true } }),
  () =>
    company(
      { series: { code: 'F', approver: { id: 3, name: 'Attestanten' } } },
      { series: { code: 'F', approver: null } },
    ),
  (random) => {
    const number = random.pick(ACCOUNTS);
    return company({ account: { number, active: false } }, { account: { number, active: true } });
  },
  (random) => {
    const number = random.pick(ACCOUNTS);
    return company({ account: { number, removed: true } }, { account: { number, active: true } });
  },
  () => company({ lockedUntil: '2027-01-31' }, { lockedUntil: '2025-12-31' }),
  () => company({ hiddenLockUntil: '2027-01-31' }, { hiddenLockUntil: null }),
  () => company({ consent: 'revoked' }, { consent: 'restored' }),
  () => company({ secret: 'revoked', tokens: 'expired' }, { secret: 'restored' }),
  () => company({ tokens: 'expired' }, {}),
  () => [
    { does: 'switches', switches: { licence: 'missing-for-scope' } },
    { does: 'switches', switches: { licence: 'active' } },
  ],
  () => [
    { does: 'settings', change: { voucherSeries: 'A' } },
    { does: 'settings', change: { voucherSeries: 'F' } },
  ],
  () => [
    { does: 'settings', change: { mapping: withAccount(mapping, { kind: 'tender', name: 'kort' }, 1580) } },
    null,
  ],
  // An account that is there but not active: refused for as long as it is mapped, and nothing else may wait for it.
  () => [
    { does: 'settings', change: { mapping: withAccount(mapping, { kind: 'tender', name: 'swish' }, 3999) } },
    { does: 'settings', change: { mapping } },
  ],
  () => [
    { does: 'settings', change: { costCenter: 'BUTIK' } },
    { does: 'settings', change: { costCenter: null } },
  ],
  () => [{ does: 'settings', change: { bookingDate: 'print-date' } }, null],
];

function drawDeath(random: Random): PlannedDeath {
  return {
    request: random.pick(['voucher', 'voucher', 'voucher', 'token', 'any']),
    nth: random.integer(1, 6),
    at: random.pick(['before-leaving', 'after-leaving', 'answered']),
    downMs: random.integer(1, 30) * random.pick([100, 1000, 10_000]),
  };
}

function drawLook(random: Random): DayEvent {
  return { does: random.chance(60) ? 'answer' : 'try-now' };
}

function drawTime(random: Random): number {
  return random.integer(1, LAST_FAULT_MS);
}

function repeat<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw);
}
