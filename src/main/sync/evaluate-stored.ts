import type { Settings } from '../../shared/settings.ts';
import type { ZReport } from '../../shared/z-report.ts';
import { evaluateZ, type Evaluation } from '../rules/z-evaluation.ts';
import type { Capture } from '../store/captures.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';

/** Judges a stored document again, with today's settings and answers. */
export function evaluateStored(
  store: Store,
  document: StoredDocument,
  settings: Settings,
): { readonly evaluation: Evaluation; readonly report: ZReport | null; readonly capture: Capture } {
  const capture = store.captures.get(document.captureId);
  const reading = store.readings.latest(capture.id);
  const { kind, zReport: report, reasons } = reading ?? capture;
  const evaluation = evaluateZ(
    {
      kind,
      report,
      reasons,
      layout: reading?.layout ?? null,
      profile: store.layouts.current(document.registerKey)?.profile ?? null,
      capturedAt: capture.capturedAt,
      highestBefore: highestBefore(store, document),
      previousNet: previousNet(store, document),
      earlier: earlier(store, document, capture.textHash),
      confirmed: document.confirmed,
    },
    settings,
  );
  return { evaluation, report, capture: { ...capture, ...reading } };
}

type ZPlace = Pick<StoredDocument, 'id' | 'registerKey' | 'registerEpoch' | 'counter'>;

function highestBefore(store: Store, document: ZPlace): number | null {
  return store.documents.highestCounterBefore(document.registerKey, document.registerEpoch, document.id);
}

/** The net grand total of the report numbered one lower, when that one was captured and read. */
function previousNet(store: Store, document: ZPlace): number | null {
  if (document.counter === null) return null;
  const previous = store.documents
    .ofZ(document.registerKey, document.registerEpoch, document.counter - 1)
    .at(-1);
  return previous === undefined ? null : (reportOf(store, previous.captureId)?.grandTotals.netAfter ?? null);
}

function earlier(store: Store, document: ZPlace, textHash: string): 'none' | 'same-print' | 'other-print' {
  if (document.counter === null) return 'none';
  const before = store.documents
    .ofZ(document.registerKey, document.registerEpoch, document.counter)
    .filter((other) => other.id < document.id && other.state !== 'skipped');
  if (before.length === 0) return 'none';
  const same = before.some((other) => store.captures.get(other.captureId).textHash === textHash);
  return same ? 'same-print' : 'other-print';
}

/** What a captured print says, as it is read today. */
function reportOf(store: Store, captureId: number): ZReport | null {
  return (store.readings.latest(captureId) ?? store.captures.get(captureId)).zReport;
}
