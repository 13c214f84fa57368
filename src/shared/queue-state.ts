/** How the queue to Fortnox stands, as the page is told. */
import * as z from 'zod';

/** Why nothing leaves just now. */
const PAUSES = ['line', 'busy', 'settling', 'disk', 'inspection'] as const;

export const queueStateSchema = z.object({
  /** On their way: waiting, or being sent. */
  waiting: z.number().int(),
  /** How many have come to their end since the queue was last empty. */
  done: z.number().int(),
  pause: z.enum(PAUSES).nullable(),
  /** When the next try is made by itself, ms since 1970; null while one is made, or nothing waits. */
  nextTryAt: z.number().nullable(),
  /** When the queue will be empty if Fortnox answers then, ms since 1970; null when nothing waits. */
  emptyAt: z.number().nullable(),
});
export type QueueState = z.infer<typeof queueStateSchema>;

export const EMPTY_QUEUE: QueueState = { waiting: 0, done: 0, pause: null, nextTryAt: null, emptyAt: null };
