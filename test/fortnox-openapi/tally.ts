/**
 * What was held against the document, counted over all processes of a run: each appends its part to one file of the
 * folder that the environment names.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Checked } from './check-message.ts';

/** Names the folder of a run; set by whoever starts it (scripts/test.mjs, global-setup.ts). */
export const FOLDER_VARIABLE = 'KASSABRYGGAN_FORTNOX_OPENAPI';
const TALLY_FILE = 'tally.jsonl';

const tallySchema = z.object({
  requests: z.number().int(),
  answers: z.number().int(),
  violations: z.array(z.string()),
  excused: z.array(z.string()),
});
export type Tally = z.infer<typeof tallySchema>;

export const EMPTY: Tally = { requests: 0, answers: 0, violations: [], excused: [] };

/** Of violations and exceptions each is kept once. */
export function add(tally: Tally, checked: Checked): Tally {
  return {
    requests: tally.requests + checked.requests,
    answers: tally.answers + checked.answers,
    violations: union(tally.violations, checked.violations),
    excused: union(tally.excused, checked.excused),
  };
}

function union(some: string[], more: readonly string[]): string[] {
  return more.length === 0 ? some : [...new Set([...some, ...more])];
}

/** Appends the part of this process; where no run counts, nothing is kept. */
export function appendTally(tally: Tally): void {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder !== undefined) appendFileSync(join(folder, TALLY_FILE), `${JSON.stringify(tally)}\n`);
}

/** All parts of a run together. */
export function readTally(folder: string): Tally {
  const file = join(folder, TALLY_FILE);
  if (!existsSync(file)) return EMPTY;
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => tallySchema.parse(JSON.parse(line)))
    .reduce(add, EMPTY);
}
