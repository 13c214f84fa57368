import { createCallers, type Caller } from '../../../src/main/access/callers.ts';
import type { Managers } from '../../../src/main/access/managers.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { firstSnapshot } from '../../../src/shared/first-snapshot.ts';
import type { Services } from '../../../src/main/api/services.ts';
import type { MappingPreview } from '../../../src/shared/mapping-preview.ts';
import { DEFAULT_MAPPING } from '../../../src/shared/mapping.ts';
import type { SetupPreview } from '../../../src/shared/setup.ts';
import { createRouter, type Router } from '../../../src/main/api/router.ts';
import type { Role, Standing } from '../../../src/shared/access.ts';
import type { LineDetection } from '../../../src/shared/line-detection.ts';
import { failure, problem, success } from '../../../src/shared/problem.ts';
import type { Change, Snapshot } from '../../../src/shared/state.ts';

export interface RecordingServices extends Services {
  /** The names of the services that were reached, in order. */
  readonly reached: string[];
  /** Who is said to have changed something, in order. */
  readonly by: (string | null)[];
  /** How many follow the changes now. */
  followers(): number;
}

function emptySnapshot(standing: Standing): Snapshot {
  return firstSnapshot(0, { version: '0.0.0', redirectUri: 'http://localhost:1/fortnox', standing });
}

const NOTHING_CHANGES: SetupPreview = {
  basedOn: { version: 0, documents: '' },
  starts: [],
  stops: [],
  coming: [],
  differences: [],
  later: [],
  books: { count: 0, first: [] },
  laysAside: { count: 0, first: [] },
  refused: null,
  unchecked: false,
};

const NOTHING_MAPPED: MappingPreview = {
  inForce: { version: 0, mapping: DEFAULT_MAPPING },
  document: null,
  rows: [],
  voucher: [],
  problems: [],
  releases: 0,
  chartKnown: false,
};

async function* nothingHeard(): AsyncGenerator<LineDetection, void> {
  yield { step: 'ended', problem: problem('line-nothing-heard') };
}

/** Services that do nothing but say that they were reached. */
export function recordingServices(): RecordingServices {
  const reached: string[] = [];
  const by: (string | null)[] = [];
  const listeners = new Set<(change: Change) => void>();
  const done = (name: string) => () => {
    reached.push(name);
    return success(undefined);
  };
  const signedBy = (name: string, who: string | null) => {
    by.push(who);
    return done(name)();
  };
  return {
    reached,
    by,
    followers: () => listeners.size,
    snapshot: emptySnapshot,
    subscribe(listener) {
      reached.push('changes');
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tryNow: () => void reached.push('tryNow'),
    detail() {
      reached.push('detail');
      return failure(problem('print-damaged'));
    },
    retry: done('retry'),
    chooseAccount: async (_use, _account, _instead, who) => signedBy('chooseAccount', who),
    confirm: (_id, _asked, who) => signedBy('confirm', who),
    countAnew: (_id, _asked, who) => signedBy('countAnew', who),
    setAside: (_id, who) => signedBy('setAside', who),
    previewLayout() {
      reached.push('previewLayout');
      return failure(problem('print-damaged'));
    },
    confirmLayout: (_id, _lesson, who) => signedBy('confirmLayout', who),
    linePorts() {
      reached.push('linePorts');
      return Promise.resolve(success([]));
    },
    saveRegister: async (_number, _basedOn, who) => signedBy('saveRegister', who),
    saveLine: (_line, _instead, who) => signedBy('saveLine', who),
    detectLine() {
      reached.push('detectLine');
      return success(nothingHeard());
    },
    setupChoices() {
      reached.push('setupChoices');
      return Promise.resolve(
        success({
          series: success([]),
          costCenters: success([]),
          termsOfPayment: success([]),
          priceLists: success([]),
          lockedUntil: success(null),
        }),
      );
    },
    previewSetup() {
      reached.push('previewSetup');
      return Promise.resolve(success(NOTHING_CHANGES));
    },
    saveSetup: async (_setup, _basedOn, who) => signedBy('saveSetup', who),
    setupVersions() {
      reached.push('setupVersions');
      return success([]);
    },
    logPage() {
      reached.push('logPage');
      return success([]);
    },
    accounts() {
      reached.push('accounts');
      return Promise.resolve(success([]));
    },
    previewMapping() {
      reached.push('previewMapping');
      return success(NOTHING_MAPPED);
    },
    saveMapping: async (_mapping, _basedOn, who) => signedBy('saveMapping', who),
    mappingVersions() {
      reached.push('mappingVersions');
      return success([]);
    },
    beginPairing(_request, who) {
      signedBy('beginPairing', who);
      return Promise.resolve(success({ consentUrl: 'http://localhost:1/auth' }));
    },
    pastePairing: async () => done('pastePairing')(),
    cancelPairing: async () => done('cancelPairing')(),
    keepPairingForThisRun: async (who) => signedBy('keepPairingForThisRun', who),
    forgetPairing: async (who) => signedBy('forgetPairing', who),
    runPreflight: async () => done('runPreflight')(),
    setPracticeLine(line) {
      reached.push('setPracticeLine');
      return Promise.resolve(success({ line }));
    },
    async closePracticeDay() {
      return done('closePracticeDay')();
    },
  };
}

/** Managers who are always asked for, or never, and say when something about them was to be changed. */
function fixedManagers(role: Role, reached: string[]): Managers {
  const done = (name: string) => () => {
    reached.push(name);
    return Promise.resolve(success(undefined));
  };
  return {
    roster: () =>
      Promise.resolve({
        names: role === 'manager' ? [] : ['Anna'],
        everybody: role === 'manager',
        problem: null,
      }),
    recognise: () => Promise.resolve(failure(problem('pin-wrong'))),
    add: done('add'),
    changePin: done('changePin'),
    remove: done('remove'),
  };
}

/** An app with the real router and real callers over services that record. */
export function recordingApp(role: Role): {
  router: Router;
  connect: () => Caller;
  services: RecordingServices;
} {
  const services = recordingServices();
  const callers = createCallers(fixedManagers(role, services.reached), systemClock);
  return { router: createRouter(services), connect: () => callers.connect(), services };
}
