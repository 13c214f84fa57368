/** Before and after a run of Vitest or Playwright: simulators that run as commands keep what they see, and it is held. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdMessageFiles, keepingMessages } from './message-files.ts';
import { readOpenApi } from './schemas.ts';
import { appendTally, FOLDER_VARIABLE, readTally } from './tally.ts';
import { totalWords } from './total.ts';

/** @returns what is to be done at the end; it throws when a message did not fit */
export default function setUp(): () => void {
  const wholeSuite = process.env[FOLDER_VARIABLE];
  const folder = wholeSuite ?? mkdtempSync(join(tmpdir(), 'kassabryggan-fortnox-openapi-'));
  const openApi = readOpenApi();
  process.env[FOLDER_VARIABLE] = folder;
  if (openApi !== null) Object.assign(process.env, keepingMessages(folder, 'our-client'));
  return () => {
    const held = openApi === null ? null : holdMessageFiles(openApi, folder);
    if (held !== null) appendTally(held);
    if (wholeSuite === undefined) {
      process.stdout.write(`${totalWords(openApi === null ? null : readTally(folder))}\n`);
      rmSync(folder, { recursive: true });
    }
    if (held !== null && held.violations.length > 0) {
      throw new Error(`Against Fortnox OpenAPI:\n${held.violations.join('\n')}`);
    }
  };
}
