/** What simulators in processes of their own have seen, held against the document when the run has come to its end. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { checkMessage, type Sender } from './check-message.ts';
import type { OpenApi } from './schemas.ts';
import { add, EMPTY, type Tally } from './tally.ts';

/** Read by `kb fortnox-simulator`: where it keeps what it sees. Every process of a run inherits it. */
export const MESSAGES_VARIABLE = 'KASSABRYGGAN_FORTNOX_MESSAGES';

const messageSchema = z.object({
  request: z.object({
    method: z.string(),
    path: z.string(),
    body: z.string(),
    status: z.number().nullable(),
    faults: z.array(z.string()),
  }),
  answer: z.object({ status: z.number(), contentType: z.string().nullable(), body: z.string() }).nullable(),
});

const folderOf = (folder: string, sender: Sender): string => join(folder, `messages-of-${sender}`);

/**
 * The environment in which simulators started as commands keep their messages.
 * @param folder of the run; without one nothing is kept
 */
export function keepingMessages(folder: string | undefined, sender: Sender): NodeJS.ProcessEnv {
  return folder === undefined ? {} : { [MESSAGES_VARIABLE]: folderOf(folder, sender) };
}

/** Holds every message that was kept, and takes its file away: it has been counted. */
export function holdMessageFiles(openApi: OpenApi, folder: string): Tally {
  let tally = EMPTY;
  for (const sender of ['our-client', 'test'] as const) {
    for (const file of filesIn(folderOf(folder, sender))) {
      for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
        const { request, answer } = messageSchema.parse(JSON.parse(line));
        const said = request.faults.length > 0 ? null : answer;
        tally = add(tally, checkMessage(openApi, { request, answer: said }, sender));
      }
      rmSync(file);
    }
  }
  return tally;
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
