/** What the page's calls come to: each goes to the part of the app that does it. */
import { withChosen } from '../shared/line-choice.ts';
import { failure, problem, success, type Problem, type Result } from '../shared/problem.ts';
import type { Snapshot } from '../shared/state.ts';
import type { Standing } from '../shared/access.ts';
import { documentDetail } from './api/document-detail.ts';
import type { Services } from './api/services.ts';
import type { Bridge } from './bridge.ts';
import { listPorts } from './capture/tap/list-ports.ts';
import type { CompanyLink } from './company-link.ts';
import type { PracticeControls } from './practice-controls.ts';
import type { Changes } from './sync/changes.ts';

/** What stands only while the database can be used. */
export interface OpenParts {
  readonly bridge: Bridge;
  readonly companyLink: CompanyLink;
}

interface Deps {
  readonly changes: Changes;
  /** Null while the database cannot be used. */
  readonly opened: () => OpenParts | null;
  /** Why it cannot. */
  readonly problems: () => readonly Problem[];
  readonly snapshot: (standing: Standing) => Snapshot;
  /** Tries to open the database again. */
  readonly open: () => void;
  readonly practice: PracticeControls | null;
}

export function appServices({ changes, opened, problems, snapshot, open, practice }: Deps): Services {
  /** Every procedure that needs the database says why it cannot be used while it cannot. */
  function parts(): Result<OpenParts> {
    const found = opened();
    return found === null ? failure(problems()[0] ?? problem('database-damaged')) : success(found);
  }

  function withBridge<T>(use: (bridge: Bridge) => Result<T>): Result<T> {
    const found = parts();
    return found.ok ? use(found.value.bridge) : found;
  }

  async function withOpen<T>(use: (bridge: Bridge) => Promise<Result<T>>): Promise<Result<T>> {
    const found = parts();
    return found.ok ? use(found.value.bridge) : found;
  }

  async function withLink<T>(use: (link: CompanyLink) => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    const found = parts();
    return found.ok ? use(found.value.companyLink) : found;
  }

  return {
    snapshot,
    subscribe: (listener) => changes.subscribe(listener),
    tryNow() {
      const found = opened();
      if (found === null) {
        open();
        return;
      }
      found.bridge.tryNow();
      found.companyLink.tryNow();
    },
    detail: (id) =>
      withBridge(({ store, link }) => {
        const detail = documentDetail(store, id, link.current().company);
        return detail === null ? failure(problem('print-damaged')) : success(detail);
      }),
    retry: (id) => withBridge(({ answers }) => answers.retry(id)),
    chooseAccount: (use, account, instead, by) =>
      withOpen(({ answers }) => answers.chooseAccount(use, account, instead, by)),
    confirm: (id, asked, by) => withBridge(({ answers }) => answers.confirm(id, asked, by)),
    setAside: (id, by) => withBridge(({ answers }) => answers.setAside(id, by)),
    previewLayout: (id, lesson) => withBridge(({ lessons }) => lessons.preview(id, lesson)),
    confirmLayout: (id, lesson, by) => withBridge(({ lessons }) => lessons.confirm(id, lesson, by)),
    logPage: (before, limit, of) =>
      withBridge(({ store: { happenings } }) =>
        success(of === 'printer' ? happenings.printerPage(before, limit) : happenings.page(before, limit)),
      ),
    async linePorts() {
      const plugged = await listPorts();
      return withBridge(({ lineChooser }) => success(withChosen(plugged, lineChooser.current().settings)));
    },
    saveLine: (line, instead, by) => withBridge(({ lineChooser }) => lineChooser.choose(line, instead, by)),
    detectLine: (path, signal) => withBridge((open) => success(open.searchLine(path, signal))),
    setupChoices: () => withOpen(async ({ setupChooser }) => success(await setupChooser.choices())),
    previewSetup: (setup) => withOpen(async ({ setupChooser }) => success(await setupChooser.preview(setup))),
    saveSetup: (setup, basedOn, by) => withOpen(({ setupChooser }) => setupChooser.save(setup, basedOn, by)),
    setupVersions: () => withBridge(({ setupChooser }) => success(setupChooser.versions())),
    accounts: () => withOpen(({ mappingChooser }) => mappingChooser.accounts()),
    previewMapping: (draft, documentId) =>
      withBridge(({ mappingChooser }) => success(mappingChooser.preview(draft, documentId))),
    saveMapping: (mapping, basedOn, by) =>
      withOpen(({ mappingChooser }) => mappingChooser.save(mapping, basedOn, by)),
    mappingVersions: () => withBridge(({ mappingChooser }) => success(mappingChooser.versions())),
    beginPairing: (request, by) => withLink((link) => link.begin(request, by)),
    pastePairing: (text) => withLink((link) => link.paste(text)),
    cancelPairing: () => withLink((link) => success(link.cancel())),
    keepPairingForThisRun: (by) => withLink((link) => link.keepForThisRun(by)),
    forgetPairing: (by) => withLink((link) => link.forget(by)),
    runPreflight: () => withOpen(({ preflight }) => preflight.run('asked')),
    async setPracticeLine(line) {
      if (practice === null) return failure(problem('not-paired'));
      const set = await practice.setLine(line);
      if (set.ok) changes.publish({ type: 'practice', practice: set.value });
      return set;
    },
    async closePracticeDay() {
      return practice === null ? failure(problem('not-paired')) : practice.closeDay();
    },
  };
}
