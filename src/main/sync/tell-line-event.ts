/** What the diary says of an event on the line; null of what is only stored. Pure. */
import type { Happening, HappeningType } from '../../shared/document.ts';
import type { LineEvent } from '../../shared/line-event.ts';

interface Telling {
  readonly type: HappeningType;
  readonly facts?: Happening['facts'];
}

/**
 * What was so when the line was first heard is told only when it is trouble; going offline only when paper and cover
 * do not say why.
 */
export function tellingOf({ type, jobStart, facts }: LineEvent): Telling | null {
  const { value, before, cause, explained } = facts;
  const changed = before !== undefined;
  switch (type) {
    case 'drawer-pulse':
      return { type: jobStart === null ? 'drawer-opened-alone' : 'drawer-opened' };
    case 'drawer-level':
      return cause === 'by-hand' ? { type: 'drawer-opened-by-hand' } : null;
    case 'paper':
      if (value === 'ok') return changed ? { type: 'paper-ok' } : null;
      return { type: value === 'out' ? 'paper-out' : 'paper-near-end' };
    case 'cover':
      if (value === 'open') return { type: 'cover-open' };
      return changed ? { type: 'cover-closed' } : null;
    case 'cutter':
      if (value === 'error') return { type: 'cutter-error' };
      return changed ? { type: 'cutter-ok' } : null;
    case 'online':
      if (explained === 1) return null;
      if (value === 'offline') return { type: 'printer-offline' };
      return changed ? { type: 'printer-online' } : null;
    case 'printer-silent':
      return { type: 'printer-silent' };
    case 'printer-answers':
      return changed ? { type: 'printer-answers' } : null;
    case 'gap':
      return { type: 'tap-gap', facts };
  }
}
