/** The search for a serial port's settings, while the register prints a receipt. */
import * as z from 'zod';
import { lineFormatSchema } from './line-settings.ts';
import { problemSchema } from './problem.ts';

export const lineDetectionSchema = z.discriminatedUnion('step', [
  /** The port is the line's own, and a print is under way: it is let go of when the print has ended. */
  z.object({ step: z.literal('waiting') }),
  z.object({
    step: z.literal('trying'),
    format: lineFormatSchema,
    /** Bytes heard since the search began, under whatever settings. */
    bytes: z.number().int().nonnegative(),
    /** When the search ends at the latest, in ms since 1970. */
    endsAt: z.number(),
  }),
  /** The last of all, as is `ended`. */
  z.object({
    step: z.literal('found'),
    format: lineFormatSchema,
    /** Under these the line reads as well; what prints the register's letters right is right. */
    alternatives: z.array(lineFormatSchema),
  }),
  /** Nothing was found, and why. */
  z.object({ step: z.literal('ended'), problem: problemSchema }),
]);
export type LineDetection = z.infer<typeof lineDetectionSchema>;
