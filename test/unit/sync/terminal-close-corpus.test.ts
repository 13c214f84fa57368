/** Given captures in which a card terminal closes on the roll of the Z-report: KASSABRYGGAN_CORPUS names the folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentDetail } from '../../../src/main/api/document-detail.ts';
import { JobStream } from '../../../src/main/capture/job-stream.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { desk, HEARD_AT } from './desk.ts';

const corpus = process.env['KASSABRYGGAN_CORPUS'];
const folder = join(corpus ?? '', 'zreports', 'streams');
const streams = corpus === undefined || !existsSync(folder) ? [] : readdirSync(folder);

test.skipIf(streams.length === 0)(
  'a close on the roll of a Z is kept with it, and agrees with its card row',
  () => {
    const compared = streams.flatMap((name) => {
      const { store, record } = desk();
      const line = new JobStream(0);
      const bytes = readFileSync(join(folder, name));
      const frame = { at: HEARD_AT, kind: FRAME_KINDS.fromRegister, bytes };
      for (const job of [...line.push(frame), ...line.end()]) record(job);
      return store.documents.latest(10).flatMap(({ id }) => {
        const detail = documentDetail(store, id, null);
        return detail === null || detail.terminalCloses.length === 0 ? [] : [{ name, detail }];
      });
    });
    expect(compared.length).toBeGreaterThan(0);
    for (const { name, detail } of compared) {
      const { cardComparison, terminalCloses, checks } = detail;
      const outcome = checks.find(({ check }) => check === 'card-terminal')?.outcome;
      expect([name, terminalCloses.map(({ net }) => net), outcome]).toEqual([
        name,
        [cardComparison?.zReport],
        'passed',
      ]);
    }
  },
);
