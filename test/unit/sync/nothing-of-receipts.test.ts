/** A day of a shop goes over the line; afterwards nothing of what its receipts said may stand in the database. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createChanges } from '../../../src/main/sync/changes.ts';
import {
  openSegment,
  takeEnd,
  takeFrame,
  type SegmentRecorder,
} from '../../../src/main/sync/open-segment.ts';
import { recordJob } from '../../../src/main/sync/record-job.ts';
import { recordLineEvents } from '../../../src/main/sync/record-line-events.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { pulse, register } from '../capture/printer-status/line.ts';
import { print } from '../capture/recognise/print.ts';
import { tempStore } from '../store/temp-store.ts';

const SEGMENT = '00000000000001-1.tap';
const CUT = [0x1d, 0x56, 0x00];
const NAME = 'Anna Exempelsson';
const CARD = '4571 99';
const SIGNATURE = 'Kalle K';
const LAST_FOUR = '8842';

const RECEIPT = `${print('not-z-receipt')}\nKund: ${NAME}\nKort ${CARD}** **** ${LAST_FOUR}\nDu betjänades av ${SIGNATURE}`;
const CARD_SLIP = `Bankkort\n${CARD}** **** ${LAST_FOUR}\nReferens 991\nKöp 249,00\nSignatur ${NAME}`;

function paper(text: string): number[] {
  return [0x1b, 0x40, ...Buffer.from(`${text}\n`, 'latin1'), ...CUT];
}

const DAY = [
  RECEIPT,
  CARD_SLIP,
  `${print('not-z-x-report')}\nUttagen av ${NAME}`,
  `${print('not-z-training')}\n${NAME}`,
  `${print('not-z-cashier')}\nKassör ${NAME}`,
  `${print('not-z-period')}\n${SIGNATURE}`,
  RECEIPT,
  print('english-columns-48'),
];

test('no name, no card number of a receipt stands in the database or beside it after a day', () => {
  const { store, file } = tempStore();
  const deps = {
    store,
    changes: createChanges(),
    clock: systemClock,
    storageTrouble: () => undefined,

    gapFound: () => undefined,
  };
  const recorder: SegmentRecorder = {
    record: (job, segment, openings) => recordJob(job, segment, deps, openings),
    recordEvents: (events, segment) => recordLineEvents(events, segment, deps),
  };
  const segment = openSegment(store, SEGMENT);
  DAY.forEach((text, place) => {
    expect(takeFrame(segment, register([...pulse(0), ...paper(text)], place * 60_000), recorder)).toBe(true);
  });
  // The last receipt is torn: the tap ended in it.
  takeFrame(segment, register(Buffer.from(`\u001b@${RECEIPT}`, 'latin1'), DAY.length * 60_000), recorder);
  expect(takeEnd(segment, recorder)).toBe(true);

  expect(store.documents.latest(9).map(({ zNumber }) => zNumber)).toHaveLength(1);
  expect(store.lineEvents.latestOpenings(9)[0]?.count).toBe(DAY.length);
  const files = [file, `${file}-wal`, `${file}-shm`, `${file}-journal`].filter(existsSync);
  expect(files).toContain(`${file}-wal`);
  const contents = files.map((path) => readFileSync(path));
  const holds = (words: string, encoding: BufferEncoding): boolean =>
    contents.some((content) => content.includes(Buffer.from(words, encoding)));
  // It would be found if it were there: the Z-report's own words are.
  expect(holds('Z REPORT', 'latin1')).toBe(true);
  for (const secret of [NAME, 'Exempelsson', CARD, LAST_FOUR, SIGNATURE]) {
    for (const encoding of ['latin1', 'utf8', 'utf16le'] as const) {
      expect(holds(secret, encoding), `${secret} in ${encoding}`).toBe(false);
    }
  }
});
