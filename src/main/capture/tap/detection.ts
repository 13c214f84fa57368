import * as z from 'zod';
import { lineFormatSchema } from '../../../shared/line-settings.ts';
import { PORT_STATES } from '../../../shared/port-report.ts';
import { verdictSchema } from './serial-evidence.ts';

/** What the search for a line's settings tells on stdout, one JSON object a line. The last is a result or a failure. */
const detectionSchema = z.discriminatedUnion('event', [
  /** Listening so from now on, until something has been heard. */
  z.object({ event: z.literal('trying'), format: lineFormatSchema }),
  /** So many bytes were heard, and so many of them read as a print. */
  z.object({ event: z.literal('heard'), format: lineFormatSchema, heard: z.number(), fitting: z.number() }),
  z.object({ event: z.literal('result'), verdict: verdictSchema }),
  /** The port could not be listened to. */
  z.object({ event: z.literal('failed'), state: z.enum(PORT_STATES), message: z.string() }),
]);
export type Detection = z.infer<typeof detectionSchema>;

/** Reads a line of the search's; null for one that is none. */
export function readDetection(line: string): Detection | null {
  try {
    return detectionSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
