import type { Settings } from '../../shared/settings.ts';
import { emptyZReport, type ZReport } from '../../shared/z-report.ts';
import { chainReport, type ChainReport } from '../rules/grand-total-chain.ts';
import { reportGross } from '../rules/z-checks.ts';
import { evaluateZ, type Evaluation } from '../rules/z-evaluation.ts';
import type { OtherReports } from '../rules/z-place.ts';
import type { Capture } from '../store/captures.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { RegisterReport } from '../store/register-reports.ts';
import type { Store } from '../store/store.ts';

/** Two months of evenings: further back no report is looked for that came late or twice. */
const REPORTS_LOOKED_AT = 64;

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
      profile: store.layouts.current()?.profile ?? null,
      capturedAt: capture.capturedAt,
      others: othersOf(store, document),
      earlier: earlier(store, document, capture.textHash),
      confirmed: document.confirmed,
    },
    settings,
  );
  return { evaluation, report, capture: { ...capture, ...reading } };
}

type ZPlace = Pick<StoredDocument, 'id' | 'registerEpoch' | 'counter'>;

function othersOf(store: Store, document: ZPlace): OtherReports {
  const { registerEpoch, id } = document;
  return {
    highestBefore: store.documents.highestCounterBefore(registerEpoch, id),
    earlier: store.registerReports.before(document, REPORTS_LOOKED_AT).map(toChain),
    later: store.registerReports.after(document, REPORTS_LOOKED_AT).map(toChain),
  };
}

/** A captured Z-report as the chain of grand totals sees it. */
export function toChain({ counter, zReport }: RegisterReport): ChainReport {
  const report = zReport ?? emptyZReport();
  return chainReport(counter, report, reportGross(report));
}

function earlier(store: Store, document: ZPlace, textHash: string): 'none' | 'same-print' | 'other-print' {
  if (document.counter === null) return 'none';
  const before = store.documents
    .ofZ(document.registerEpoch, document.counter)
    .filter((other) => other.id < document.id && other.state !== 'skipped');
  if (before.length === 0) return 'none';
  const same = before.some((other) => store.captures.get(other.captureId).textHash === textHash);
  return same ? 'same-print' : 'other-print';
}
