import * as z from 'zod';
import { LINE_SIDES } from '../../../shared/line-settings.ts';

/**
 * What can be said of a serial port. `refused` is everything that is neither gone nor taken: no right to open it, a
 * rate it does not know; the message has the system's own words. `stalled`: open, but what we send is not taken, as
 * by a printer without paper.
 */
export const PORT_STATES = ['open', 'missing', 'busy', 'refused', 'stalled'] as const;
export type PortState = (typeof PORT_STATES)[number];

const portReportSchema = z.object({
  side: z.enum(LINE_SIDES),
  state: z.enum(PORT_STATES),
  /** What the system or the driver said, for the technician; empty when there is nothing to say. */
  message: z.string(),
});
export type PortReport = z.infer<typeof portReportSchema>;

/** What the tap tells the app over the local socket, one JSON object a line. */
const announcementSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('hello'),
    pid: z.number(),
    segment: z.string(),
    bytes: z.number(),
    printerReachable: z.boolean(),
    /** The serial ports of this line, none on a network. A tap from before they were told says nothing of them. */
    ports: z.array(portReportSchema).default([]),
  }),
  z.object({ event: z.literal('appended'), segment: z.string(), bytes: z.number() }),
  z.object({ event: z.literal('dropped'), bytes: z.number() }),
  z.object({ event: z.literal('printer'), reachable: z.boolean() }),
  portReportSchema.extend({ event: z.literal('port') }),
]);
export type Announcement = z.infer<typeof announcementSchema>;

/** Reads a line of the tap's; null for one we do not know, which an older or newer tap may well say. */
export function readAnnouncement(line: string): Announcement | null {
  try {
    return announcementSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** What the app may ask of the tap: to stop, before an update. */
export const STOP_REQUEST = 'stop';

/** Cuts a stream of text into lines, whatever pieces it arrives in. */
export function lineSplitter(onLine: (line: string) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
