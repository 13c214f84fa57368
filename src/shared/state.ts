/**
 * What the page knows: one snapshot when it opens, then changes, in one stream. The page never asks again.
 */
import * as z from 'zod';
import { standingSchema } from './access.ts';
import { documentSchema, happeningSchema } from './document.ts';
import { lineChoiceSchema } from './line-choice.ts';
import { pairingSchema } from './pairing.ts';
import { portReportSchema } from './port-report.ts';
import { preflightStateSchema } from './preflight.ts';
import { problemSchema } from './problem.ts';
import { queueStateSchema } from './queue-state.ts';
import { registerInForceSchema } from './register.ts';
import { setupInForceSchema } from './setup.ts';

/** The link to Fortnox. Times are ms since 1970. */
const linkSchema = z.object({
  state: z.enum(['not-paired', 'unknown', 'online', 'offline', 'refused']),
  since: z.number(),
  /** When the next try is made by itself, while offline. */
  nextTryAt: z.number().nullable(),
  problem: problemSchema.nullable(),
  company: z.object({ name: z.string(), organisationNumber: z.string() }).nullable(),
});
export type Link = z.infer<typeof linkSchema>;

/** The printer, as far as its replies can be heard. Null is what has not been heard. */
const printerSchema = z.object({
  paper: z.enum(['ok', 'near-end', 'out']).nullable(),
  cover: z.enum(['open', 'closed']).nullable(),
  /** False when it has left a question of the register unanswered. */
  answering: z.boolean().nullable(),
});
export type Printer = z.infer<typeof printerSchema>;

/** How often the register opened the drawer on one day. */
const openingsSchema = z.object({
  /** YYYY-MM-DD, local time. */
  day: z.string(),
  count: z.number().int(),
  /** Of those, near no print. */
  alone: z.number().int(),
});
export type Openings = z.infer<typeof openingsSchema>;

/** The printer line, as the tap reports it. */
const lineSchema = z.object({
  state: z.enum(['listening', 'gone', 'not-chosen']),
  since: z.number(),
  /** Another line has been chosen, and is waited with until what is being printed has ended. */
  changing: z.boolean(),
  /** What is known of the serial ports of the line; none on a network. */
  ports: z.array(portReportSchema),
  /** When something was last heard from the register. */
  lastHeardAt: z.number().nullable(),
  /** A print is under way, or has just been caught and not been read yet. */
  printing: z.boolean(),
  problem: problemSchema.nullable(),
  /** Why the latest print could not be read at all; null when it could. */
  unread: problemSchema.nullable(),
  /** A piece of the line was not heard, since the tap was attached to. Says nothing of how the line stands now. */
  missed: problemSchema.nullable(),
  printer: printerSchema,
});
export type Line = z.infer<typeof lineSchema>;

/** The practice line to the simulated Fortnox, when practising. */
export const PRACTICE_LINES = ['up', 'refuse', 'swallow', 'cut'] as const;
export const practiceSchema = z.object({ line: z.enum(PRACTICE_LINES) });
export type Practice = z.infer<typeof practiceSchema>;

const snapshotSchema = z.object({
  version: z.string(),
  register: registerInForceSchema,
  ...standingSchema.shape,
  link: linkSchema,
  line: lineSchema,
  lineChoice: lineChoiceSchema,
  setup: setupInForceSchema,
  queue: queueStateSchema,
  pairing: pairingSchema,
  preflight: preflightStateSchema,
  /** Problems of the app itself rather than of one document: a full disk, a newer database. */
  problems: z.array(problemSchema),
  /** Newest first; the latest few hundred. */
  documents: z.array(documentSchema),
  /** Newest first; the latest few hundred, without plain openings of the drawer. */
  happenings: z.array(happeningSchema),
  /** Drawer openings by day, newest first; the latest weeks. */
  openings: z.array(openingsSchema),
  /** Null when the books are real. */
  practice: practiceSchema.nullable(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const anyChange = z.discriminatedUnion('type', [
  /** Always the first of the stream, so that no change can fall between a snapshot and a subscription. */
  z.object({ type: z.literal('snapshot'), snapshot: snapshotSchema }),
  /** How this window stands; another one may stand otherwise. */
  z.object({ type: z.literal('role'), standing: standingSchema }),
  z.object({ type: z.literal('document'), document: documentSchema }),
  z.object({ type: z.literal('happening'), happening: happeningSchema }),
  z.object({ type: z.literal('openings'), openings: openingsSchema }),
  z.object({ type: z.literal('link'), link: linkSchema }),
  z.object({ type: z.literal('line'), line: lineSchema }),
  z.object({ type: z.literal('line-choice'), lineChoice: lineChoiceSchema }),
  z.object({ type: z.literal('register'), register: registerInForceSchema }),
  z.object({ type: z.literal('queue'), queue: queueStateSchema }),
  z.object({ type: z.literal('setup'), setup: setupInForceSchema }),
  z.object({ type: z.literal('pairing'), pairing: pairingSchema }),
  z.object({ type: z.literal('preflight'), preflight: preflightStateSchema }),
  z.object({ type: z.literal('problems'), problems: z.array(problemSchema) }),
  z.object({ type: z.literal('practice'), practice: practiceSchema }),
]);
export type Change = z.infer<typeof anyChange>;
/** Named, so that the contract's type needs not spell all of it out. */
export const changeSchema: z.ZodType<Change> = anyChange;
