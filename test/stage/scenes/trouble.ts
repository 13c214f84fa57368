/** The day when something stands in the way. */
import { problem, type Problem } from '../../../src/shared/problem.ts';
import { DAY, HOUR, held, MINUTE, type Scene, SECOND, story, waiting } from '../scene.ts';
import { booked, ready } from './day.ts';

const NEXT_TRY = 40 * SECOND;

export const offline: Scene = (now) => {
  const calmDay = ready(now);
  const unreachable = problem('fortnox-unreachable');
  const documents = [waiting(1043, now - 2 * MINUTE), waiting(1042, now - 3 * HOUR)];
  const lost = documents.flatMap((document) =>
    story(document, document.id * 10, [
      { type: 'captured' },
      { type: 'queued' },
      { type: 'not-sent', problem: unreachable },
    ]),
  );
  return {
    ...calmDay,
    link: {
      ...calmDay.link,
      state: 'offline',
      since: now - 200 * MINUTE,
      nextTryAt: now + NEXT_TRY,
      problem: unreachable,
    },
    queue: {
      waiting: documents.length,
      done: 0,
      pause: 'line',
      nextTryAt: now + NEXT_TRY,
      emptyAt: now + NEXT_TRY + 3 * SECOND,
    },
    documents: [...documents, ...calmDay.documents],
    happenings: [...lost, ...calmDay.happenings],
  };
};

/** A week without a line, and it has just come back. */
export const draining: Scene = (now) => {
  const calmDay = ready(now);
  const left = Array.from({ length: 28 }, (_, back) => waiting(1042 - back, now - back * HOUR));
  const queue = { waiting: left.length, done: 12, pause: null, nextTryAt: null, emptyAt: now + 3 * MINUTE };
  return { ...calmDay, queue, documents: [...left, ...calmDay.documents.filter(({ id }) => id < 1015)] };
};

/** A request whose answer never came: it is looked for before anything is sent again. */
export const settling: Scene = (now) => {
  const calmDay = ready(now);
  const unknown = problem('outcome-unknown', { message: 'ECONNRESET' });
  const z = waiting(1042, now - MINUTE, { state: 'sending', problem: unknown, attempts: 1 });
  const queue = {
    waiting: 1,
    done: 0,
    pause: 'settling' as const,
    nextTryAt: now + 18 * SECOND,
    emptyAt: now + 95 * SECOND,
  };
  return { ...calmDay, queue, documents: [z, ...calmDay.documents] };
};

/** The line broke after the Z was booked: the day is safe all the same. */
export const offlineAfter: Scene = (now) => ({ ...booked(now), link: offline(now).link });

/** A Z-report that a problem keeps from being booked. */
export function heldScene(found: Problem): Scene {
  return (now) => {
    const calmDay = ready(now);
    const z = held(1042, now - MINUTE, found);
    const told = story(z, 10_420, [{ type: 'captured' }, { type: 'held', problem: found }]);
    return { ...calmDay, documents: [z, ...calmDay.documents], happenings: [...told, ...calmDay.happenings] };
  };
}

export const heldTender = heldScene(problem('tender-unmapped', { tender: 'Klarna', amount: 914_000 }));
export const heldGap = heldScene(problem('z-number-gap', { missing: '1041' }));
export const heldMissing = heldScene(problem('z-missing', { missing: '1041', amount: 1_234_500 }));
export const heldSkippedNumber = heldScene(problem('z-number-skipped', { missing: '1041' }));
export const heldNumberLower = heldScene(problem('z-number-lower', { expected: 1042, found: 1 }));
export const heldChainGap = heldScene(problem('z-chain-gap', { amount: 1_234_500 }));
export const heldChainBehind = heldScene(
  problem('z-chain-behind', { expected: 981_250_000, found: 979_000_000 }),
);
export const heldChainSame = heldScene(problem('z-chain-same'));
export const heldChainMisread = heldScene(
  problem('z-chain-misread', { field: 'grandNet', expected: 981_250_000, found: 981_750_000 }),
);
export const heldSums = heldScene(
  problem('z-sums-differ', { check: 'tenders', expected: 4_814_000, found: 4_804_000 }),
);
export const keepsFailing = heldScene(problem('fortnox-keeps-failing', { message: 'HTTP 500' }));

export const newRegister = heldScene(problem('layout-unconfirmed'));
export const seriesNotManual = heldScene(problem('series-not-manual', { series: 'F' }));

/** Fortnox's own words for a refusal whose code nobody has a sentence for. */
export const refused: Scene = (now) => {
  const found = problem('fortnox-refused', {
    message: 'Verifikationsserien är låst.',
    fortnoxCode: 2_999_901,
  });
  const calmDay = ready(now);
  const z = { ...held(1042, now - MINUTE, found), attempts: 1 };
  const told = story(z, 10_420, [
    { type: 'captured' },
    { type: 'queued' },
    { type: 'post-started' },
    {
      type: 'held',
      problem: found,
      answer: { status: 400, code: 2_999_901, message: 'Verifikationsserien är låst.' },
    },
  ]);
  return { ...calmDay, documents: [z, ...calmDay.documents], happenings: [...told, ...calmDay.happenings] };
};

export const cashier: Scene = (now) => ({
  ...heldGap(now),
  role: 'cashier',
  managers: ['Anna', 'Bo'],
});

/** Anna has unlocked the window. */
export const managers: Scene = (now) => ({ ...heldGap(now), manager: 'Anna', managers: ['Anna', 'Bo'] });

export const managersLost: Scene = (now) => ({
  ...heldGap(now),
  role: 'cashier',
  accessProblem: problem('managers-lost'),
});

export const diskFull: Scene = (now) => ({
  ...ready(now),
  problems: [problem('disk-full', { file: 'companion.db' })],
});

export const databaseNewer: Scene = (now) => ({
  ...ready(now),
  documents: [],
  happenings: [],
  problems: [problem('database-newer', { file: 'companion.db', found: 9, expected: 4 })],
});

export const tapGone: Scene = (now) => {
  const calmDay = booked(now);
  return {
    ...calmDay,
    documents: calmDay.documents.slice(1),
    line: {
      ...calmDay.line,
      state: 'gone',
      since: now - 12 * MINUTE,
      lastHeardAt: now - HOUR,
      problem: problem('tap-gone'),
    },
  };
};

export const tapGap: Scene = (now) => {
  const day = booked(now);
  return { ...day, line: { ...day.line, missed: problem('tap-gap') } };
};

export const loginRefused: Scene = (now) => ({
  ...offline(now),
  link: { ...offline(now).link, state: 'refused', since: now - DAY, problem: problem('login-refused') },
});

export const notPaired: Scene = (now) => ({
  ...ready(now),
  documents: [],
  happenings: [],
  link: { state: 'not-paired', since: now, nextTryAt: null, problem: problem('not-paired'), company: null },
  pairing: { ...ready(now).pairing, login: null, knownClientId: null, company: null },
});
