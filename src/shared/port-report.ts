import * as z from 'zod';
import { LINE_SIDES } from './line-settings.ts';

/**
 * What can be said of a serial port. `refused` is everything that is neither gone nor taken: no right to open it, a
 * rate it does not know; the message has the system's own words. `stalled`: open, but what we send is not taken, as
 * by a printer without paper.
 */
export const PORT_STATES = ['open', 'missing', 'busy', 'refused', 'stalled'] as const;
export type PortState = (typeof PORT_STATES)[number];

export const portReportSchema = z.object({
  side: z.enum(LINE_SIDES),
  state: z.enum(PORT_STATES),
  /** What the system or the driver said, for the technician; empty when there is nothing to say. */
  message: z.string(),
});
export type PortReport = z.infer<typeof portReportSchema>;
