import * as z from 'zod';
import { lineSettingsSchema } from '../../../shared/line-settings.ts';
import { portReportSchema } from '../../../shared/port-report.ts';

/** What the tap tells the app over the local socket, one JSON object a line. */
const announcementSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('hello'),
    pid: z.number(),
    segment: z.string(),
    bytes: z.number(),
    printerReachable: z.boolean(),
    /** The line it stands on; null from a tap that does not tell. */
    line: lineSettingsSchema.nullable().default(null),
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

/** The tap's exit code when its TCP port is another's. */
export const LISTEN_PORT_TAKEN = 3;

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
