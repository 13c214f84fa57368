import * as z from 'zod';

/** What the tap tells the app over the local socket, one JSON object a line. */
export const announcementSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('hello'),
    pid: z.number(),
    segment: z.string(),
    bytes: z.number(),
    printerReachable: z.boolean(),
  }),
  z.object({ event: z.literal('appended'), segment: z.string(), bytes: z.number() }),
  z.object({ event: z.literal('dropped'), bytes: z.number() }),
  z.object({ event: z.literal('printer'), reachable: z.boolean() }),
]);
export type Announcement = z.infer<typeof announcementSchema>;

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
