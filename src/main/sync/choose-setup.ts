/** Choosing a scenario: what there is to choose from, what a choice will do, the save that does exactly that. */
import { createHash } from 'node:crypto';
import {
  failure,
  problem,
  success,
  type Problem,
  type ProblemCode,
  type Result,
} from '../../shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import {
  FIRST_SETUP,
  setupOf,
  withSetup,
  type PreviewBasis,
  type Setup,
  type SetupChoices,
  type SetupInForce,
  type SetupPreview,
  type SetupVersion,
} from '../../shared/setup.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import { laterEffects } from '../rules/later-effects.ts';
import { flowChange, scopeChange } from '../rules/setup-change.ts';
import { setupDifferences } from '../rules/setup-difference.ts';
import { neededChoices, refuseSetup } from '../rules/setup-refusal.ts';
import { LAID_ASIDE_BY_SCENARIO } from '../rules/z-scope.ts';
import type { StoredDocument } from '../store/documents.ts';
import { signed } from '../store/happenings.ts';
import type { JudgingDeps } from './choosing.ts';
import { localDate } from './local-date.ts';
import { forPage } from './recorder.ts';
import { readAllChoices, readChoices } from './setup-choices.ts';

export interface SetupChooser {
  current(): SetupInForce;
  /** What Fortnox has to choose from now. */
  choices(): Promise<SetupChoices>;
  preview(setup: Setup): Promise<SetupPreview>;
  /**
   * Saves what was previewed, between two documents. Refused with `settings-changed` when another save came first, and
   * with `preview-outdated` when other Z-reports would follow than those that were shown.
   * @param basedOn what the preview was made from
   * @param by the manager's name; null before managers were named
   */
  save(setup: Setup, basedOn: PreviewBasis, by: string | null): Promise<Result<void>>;
  /** Saves of the settings, the latest first, and last what the shop began with. */
  versions(): SetupVersion[];
}

interface Deps extends JudgingDeps {
  readonly client: Pick<FortnoxClient, 'withoutRetries'>;
}

/** A Z-report that another setup would book or lay aside. */
interface Touched {
  readonly document: StoredDocument;
  readonly how: 'books' | 'lays-aside';
}

/** What a Z-report is held for until another series, or another cost center, has been chosen. */
const MENDED_BY_CHOICE: Record<'voucherSeries' | 'costCenter', ReadonlySet<ProblemCode>> = {
  voucherSeries: new Set(['series-missing', 'series-not-manual', 'series-approver']),
  costCenter: new Set(['cost-center-needed', 'cost-center-refused', 'choice-missing']),
};
const FIRST_SHOWN = 5;
const VERSIONS_SHOWN = 50;

const BEGINNING: SetupVersion = {
  ...FIRST_SETUP,
  savedAt: null,
  by: null,
  subject: 'start',
  differences: [],
};

export function createSetupChooser(deps: Deps): SetupChooser {
  const { store, record, changes, clock } = deps;
  const client = deps.client.withoutRetries('checks');

  function current(): SetupInForce {
    return { version: store.settings.currentVersion(), setup: setupOf(store.settings.current()) };
  }

  async function preview(setup: Setup): Promise<SetupPreview> {
    const today = localDate(clock);
    const asked = setupOf(store.settings.current());
    const known = await readChoices(client, today, neededChoices(setup, asked));
    const before = store.settings.current();
    const inForce = setupOf(before);
    const affected = changed(before, withSetup(before, setup));
    return {
      basedOn: basisOf(affected),
      ...flowChange(inForce, setup),
      differences: setupDifferences(inForce, setup),
      later: laterEffects(inForce, setup),
      books: shown(affected.filter(({ how }) => how === 'books')),
      laysAside: shown(affected.filter(({ how }) => how === 'lays-aside')),
      refused: refuseSetup(setup, inForce, today, known),
      unchecked: Object.values(known).some((read) => read !== null && !read.ok),
    };
  }

  function basisOf(affected: readonly Touched[]): PreviewBasis {
    return { version: store.settings.currentVersion(), documents: digestOf(affected) };
  }

  /** Why what was previewed is not what a save would do now; null when it is. */
  function overtaken(setup: Setup, basedOn: PreviewBasis): Problem | null {
    const before = store.settings.current();
    const now = basisOf(changed(before, withSetup(before, setup)));
    if (now.version !== basedOn.version) return problem('settings-changed');
    return now.documents === basedOn.documents ? null : problem('preview-outdated');
  }

  /** The Z-reports that are not booked, and that one setup books and the other does not. */
  function changed(before: Settings, after: Settings): Touched[] {
    return notBooked().flatMap((document) => {
      const how = scopeChange(document.bookingDate, before, after);
      return how === null ? [] : [{ document, how }];
    });
  }

  /** What waits for a series or a cost center that is not chosen any more. */
  function heldForChoice(before: Settings, after: Settings): StoredDocument[] {
    const mends = (code: ProblemCode): boolean =>
      (before.voucherSeries !== after.voucherSeries && MENDED_BY_CHOICE.voucherSeries.has(code)) ||
      (before.costCenter !== after.costCenter && MENDED_BY_CHOICE.costCenter.has(code));
    return store.documents.inState('held').filter(({ problem: held }) => held !== null && mends(held.code));
  }

  function notBooked(): StoredDocument[] {
    const laidAside = store.documents
      .inState('skipped')
      .filter(({ problem: reason }) => reason !== null && LAID_ASIDE_BY_SCENARIO.has(reason.code));
    return [...store.documents.inState('held'), ...store.documents.inState('waiting'), ...laidAside];
  }

  function put(settings: Settings, by: string | null): Result<void> {
    const before = store.settings.current();
    const toJudge = [
      ...changed(before, settings).map(({ document }) => document),
      ...heldForChoice(before, settings),
    ];
    const saved = store.transaction(() =>
      store.settings.save(settings, clock.now(), { subject: 'scenario', by }),
    );
    if (!saved.ok) return saved;
    record.happening({
      type: 'setup-changed',
      facts: signed(by, { scenario: settings.scenario.number }),
    });
    changes.publish({ type: 'setup', setup: current() });
    for (const document of toJudge) deps.judgeAgain(document);
    deps.queued();
    return success(undefined);
  }

  return {
    current,
    choices: () => readAllChoices(client, localDate(clock)),
    preview,
    async save(setup, basedOn, by) {
      const { refused } = await preview(setup);
      if (refused !== null) return failure(refused);
      return deps.betweenDocuments(() => {
        const inTheWay = overtaken(setup, basedOn);
        if (inTheWay !== null) return failure(inTheWay);
        return put(withSetup(store.settings.current(), setup), by);
      });
    },
    versions: () => {
      const history = store.settings.latest(VERSIONS_SHOWN + 1);
      const saves: SetupVersion[] = history
        .slice(0, VERSIONS_SHOWN)
        .map(({ settings, ...version }, index) => {
          const setup = setupOf(settings);
          const before = setupOf(history[index + 1]?.settings ?? DEFAULT_SETTINGS);
          return { ...version, differences: setupDifferences(before, setup), setup };
        });
      return history.length > VERSIONS_SHOWN ? saves : [...saves, BEGINNING];
    },
  };
}

function digestOf(affected: readonly Touched[]): string {
  const touched = affected.map(({ document, how }) => `${document.id} ${how}`).toSorted();
  return createHash('sha256').update(touched.join('\n')).digest('hex');
}

function shown(affected: readonly Touched[]): SetupPreview['books'] {
  return {
    count: affected.length,
    first: affected.slice(0, FIRST_SHOWN).map(({ document }) => forPage(document)),
  };
}
