import * as z from 'zod';
import type { LineEventType } from '../../shared/line-event.ts';
import {
  DRAWER_CAUSES,
  UNKNOWN_CONDITION,
  type PrinterCondition,
} from '../capture/printer-status/printer-condition.ts';
import type { Store } from '../store/store.ts';

const paper = z.object({ value: z.enum(['ok', 'near-end', 'out']) });
const cover = z.object({ value: z.enum(['open', 'closed']) });
const cutter = z.object({ value: z.enum(['error', 'ok']) });
const online = z.object({ value: z.enum(['online', 'offline']), explained: z.number() });
const drawer = z.object({ value: z.enum(['high', 'low']), cause: z.enum(DRAWER_CAUSES) });

/** What was known of the printer where a segment begins: the last word of the segments before it. */
export function conditionBefore({ lineEvents }: Store, segment: string): PrinterCondition {
  function last<T>(type: LineEventType, facts: z.ZodType<T>): T | null {
    const found = lineEvents.latestBefore(segment, type);
    return found === null ? null : facts.parse(found.facts);
  }
  const lastOnline = last('online', online);
  const lastDrawer = last('drawer-level', drawer);
  const answers = lineEvents.latestBefore(segment, 'printer-answers');
  const silent = lineEvents.latestBefore(segment, 'printer-silent');
  return {
    ...UNKNOWN_CONDITION,
    paper: last('paper', paper)?.value ?? null,
    cover: last('cover', cover)?.value ?? null,
    cutter: last('cutter', cutter)?.value ?? null,
    online: lastOnline?.value ?? null,
    offlineExplained: lastOnline?.explained === 1,
    drawer: lastDrawer === null ? null : { level: lastDrawer.value, cause: lastDrawer.cause },
    answering: answers === null ? null : silent === null || silent.at <= answers.at,
  };
}
