import { tapOfSegment } from '../capture/tap/spool.ts';
import type { LinePlace } from '../store/line-events.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';

/**
 * How many drawer pulses were heard from the Z-report before a document up to the document's own. The one
 * with which a Z-report itself opens the drawer, so that the cash can be counted, comes when its figures are closed and is
 * left out. Null when it cannot be said: the Z-report before it was not caught, the tap stopped meanwhile, or bytes of the line were lost.
 */
export function openingsHeard(store: Store, { registerEpoch, counter }: StoredDocument): number | null {
  if (counter === null) return null;
  const from = firstPrintOf(store, store.documents.ofZ(registerEpoch, counter - 1));
  const to = firstPrintOf(store, store.documents.ofZ(registerEpoch, counter));
  if (from === null || to === null) return null;
  const taps = store.captures.segmentsBetween(from.segment, to.segment).map(tapOfSegment);
  const heardAllTheTime = new Set(taps).size === 1 && store.lineEvents.gapsBetween(from, to) === 0;
  return heardAllTheTime ? store.lineEvents.pulsesBetween(from, to) : null;
}

/** Where a Z-report was printed first: printing it again starts no new count. */
function firstPrintOf(store: Store, prints: readonly StoredDocument[]): LinePlace | null {
  const [first] = prints;
  if (first === undefined) return null;
  const { segment, startOffset } = store.captures.get(first.captureId);
  return { segment, offset: startOffset };
}
