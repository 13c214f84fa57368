/** Choosing accounts: the rows to map beside a Z-report, the voucher a draft makes, the save that releases what waited. */
import { DEFAULT_MAPPING, mappingChanges, type Mapping } from '../../shared/mapping.ts';
import type { ChartAccount, MappingPreview, MappingVersion } from '../../shared/mapping-preview.ts';
import {
  failure,
  problem,
  success,
  type Problem,
  type ProblemCode,
  type Result,
} from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import { mappingRows, type Chart } from '../rules/mapping-proposal.ts';
import { checkAccounts } from '../rules/send-checks.ts';
import type { StoredDocument } from '../store/documents.ts';
import { signed } from '../store/happenings.ts';
import type { SettingsVersion } from '../store/settings-row.ts';
import type { Store } from '../store/store.ts';
import { accountFacts } from './account-facts.ts';
import type { BookFacts } from './book-facts.ts';
import type { ChoosingDeps } from './choosing.ts';
import { evaluateStored } from './evaluate-stored.ts';
import { failureProblem } from './failure-problem.ts';
import { localDate } from './local-date.ts';
import { forPage } from './recorder.ts';

export interface MappingChooser {
  /** The chart of accounts of today's year, by number. */
  accounts(): Promise<Result<readonly ChartAccount[]>>;
  /**
   * What a mapping makes of a Z-report, judged as the send judges it; keeps nothing, and waits for nobody.
   * @param draft null for the mapping in force
   * @param documentId null for the first Z-report that asks for an account, else the latest that was read
   */
  preview(draft: Mapping | null, documentId: number | null): MappingPreview;
  /**
   * Saves a mapping between two documents and judges every held Z-report again. Refused with `settings-changed` when
   * another save came first, and with `account-missing` or `account-inactive` when the chart is known not to have an
   * account that it chooses anew; when the chart cannot be read the accounts are taken.
   * @param basedOn the version the draft was begun from
   * @param by the manager's name; null before managers were named
   */
  save(mapping: Mapping, basedOn: number, by: string | null): Promise<Result<void>>;
  /** Saves that changed accounts, the latest first. */
  versions(): MappingVersion[];
  /** Another login is in force: its chart is another. */
  forget(): void;
}

interface Deps extends ChoosingDeps {
  readonly facts: Pick<BookFacts, 'chart' | 'forget'>;
  /** Judges every held document again; false when the disk took nothing. */
  readonly checkHeldAgain: () => boolean;
}

/** What another mapping may mend. */
const OF_THE_MAPPING: ReadonlySet<ProblemCode> = new Set([
  'tender-unmapped',
  'rate-unmapped',
  'vat-unmapped',
  'group-unmapped',
  'group-inseparable',
  'difference-unmapped',
  'tips-unmapped',
  'account-missing',
  'account-inactive',
]);
/** The saves that may have chosen accounts: one from before saves said what they changed calls itself a start. */
const CHOSE_ACCOUNTS = ['mapping', 'start'] as const;
const VERSIONS_SHOWN = 50;
const LOOKED_THROUGH = 64;
const FROM_THE_BEGINNING: MappingVersion = {
  version: 0,
  savedAt: null,
  by: null,
  mapping: DEFAULT_MAPPING,
  changes: [],
};

export function createMappingChooser(deps: Deps): MappingChooser {
  const { store, facts, record, clock } = deps;
  /** As it was last read: a preview follows each change, and waits for no line. */
  let known: Chart | null = null;

  async function readChart(): Promise<Result<Chart | null>> {
    const found = await facts.chart(localDate(clock));
    if (!found.ok) return failure(failureProblem(found.failure));
    known = found.value;
    return success(found.value);
  }

  function shown(documentId: number | null): StoredDocument | null {
    if (documentId !== null) return store.documents.get(documentId);
    const asking = store.documents.inState('held').find(({ problem: found }) => isOfTheMapping(found));
    if (asking !== undefined) return asking;
    const latest = store.documents.latest(LOOKED_THROUGH);
    return (
      latest.find((document) => evaluateStored(store, document, store.settings.current()).report !== null) ??
      null
    );
  }

  function isReleased(document: StoredDocument, settings: Settings): boolean {
    if (!isOfTheMapping(document.problem)) return false;
    const { rows, problems } = evaluateStored(store, document, settings).evaluation;
    if (problems.length > 0) return false;
    const accounts = rows.map(({ account }) => account);
    return known === null || checkAccounts(accounts, known, document.bookingDate ?? '') === null;
  }

  function put(mapping: Mapping, by: string | null): Result<void> {
    const before = store.settings.current();
    const changes = mappingChanges(before.mapping, mapping);
    const saved = store.transaction(() =>
      store.settings.save({ ...before, mapping }, clock.now(), { subject: 'mapping', by }),
    );
    if (!saved.ok) return saved;
    const told = changes.every((change) =>
      record.happening({ type: 'mapping-changed', facts: signed(by, accountFacts(change)) }),
    );
    const checked = deps.checkHeldAgain();
    return told && checked ? success(undefined) : failure(problem('disk-full', { file: '' }));
  }

  return {
    async accounts() {
      const chart = await readChart();
      if (!chart.ok) return chart;
      if (chart.value === null) return failure(problem('year-missing', { date: localDate(clock) }));
      const accounts = [...chart.value.values()].map(({ number, name, active }) => ({
        number,
        name,
        active,
      }));
      return success(accounts.toSorted((a, b) => a.number - b.number));
    },
    preview(draft, documentId) {
      const settings = store.settings.current();
      const mapping = draft ?? settings.mapping;
      const drafted = { ...settings, mapping };
      const document = shown(documentId);
      const judged = document === null ? null : evaluateStored(store, document, drafted);
      return {
        inForce: { version: store.settings.currentVersion(), mapping: settings.mapping },
        document: document === null ? null : forPage(document),
        rows: mappingRows(judged?.report ?? null, mapping, known),
        voucher: judged?.evaluation.rows ?? [],
        problems: judged?.evaluation.problems ?? [],
        releases: store.documents.inState('held').filter((held) => isReleased(held, drafted)).length,
        chartKnown: known !== null,
      };
    },
    async save(mapping, basedOn, by) {
      const chosen = mappingChanges(store.settings.current().mapping, mapping)
        .map(({ account }) => account)
        .filter((account) => account !== null);
      const chart = await readChart();
      // The next send looks at the chart anew too: an account may have been added to it just now.
      facts.forget();
      const refused =
        chart.ok && chart.value !== null ? checkAccounts(chosen, chart.value, localDate(clock)) : null;
      if (refused !== null) return failure(refused);
      return deps.betweenDocuments(() =>
        store.settings.currentVersion() === basedOn ? put(mapping, by) : failure(problem('settings-changed')),
      );
    },
    versions: () => changedMappings(store),
    forget() {
      known = null;
    },
  };
}

function isOfTheMapping(found: Problem | null): boolean {
  return found !== null && OF_THE_MAPPING.has(found.code);
}

/** A save of other settings left the accounts as they were: it is no version of the mapping. */
function changedMappings(store: Store): MappingVersion[] {
  const changed: MappingVersion[] = [];
  let later: SettingsVersion | null = null;
  for (const save of store.settings.history(CHOSE_ACCOUNTS)) {
    if (later !== null) changed.push(...versionAfter(save.settings.mapping, later));
    if (changed.length === VERSIONS_SHOWN) return [...changed, FROM_THE_BEGINNING];
    later = save;
  }
  if (later !== null) changed.push(...versionAfter(DEFAULT_MAPPING, later));
  return [...changed, FROM_THE_BEGINNING];
}

/** A save as a version of the mapping; none when it left the accounts as they were. */
function versionAfter(
  before: Mapping,
  { version, savedAt, by, settings: { mapping } }: SettingsVersion,
): MappingVersion[] {
  const changes = mappingChanges(before, mapping);
  return changes.length === 0 ? [] : [{ version, savedAt, by, mapping, changes }];
}
