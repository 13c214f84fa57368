import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { documentDetail } from '../../../src/main/api/document-detail.ts';
import { problem } from '../../../src/shared/problem.ts';
import { print } from '../capture/recognise/print.ts';
import { chainedPrint } from './chained-print.ts';
import { caught, desk, HEARD_AT } from './desk.ts';

const MINUTE_MS = 60_000;
const Z = chainedPrint({ zNumber: '1042', total: 1_250_00, netBefore: 980_000_00 });

interface Printed {
  readonly purchases?: string;
  readonly terminalId?: string;
  readonly batch?: number;
}

function close({ purchases = '1250,00', terminalId = '99000001', batch = 77 }: Printed = {}): string {
  return [
    'Exempelhandeln AB',
    `Termid: ${terminalId}`,
    `Bunt nr: ${batch}`,
    'DAGSAVSLUT',
    'Kortinnehavare: Anna Exempel',
    'Senaste kort 4571 0000 0000 1234',
    `Köp: 12 st, SEK ${purchases}`,
    'Returer: 0 st, SEK 0,00',
    'DAGSAVSLUT GODKÄNT',
  ].join('\n');
}

function counter() {
  const { store, file, record, told } = desk();
  let place = 0;
  return {
    store,
    told,
    /** Prints a paper so many minutes after the first. */
    hear(text: string, minutes = 0): void {
      record(caught(text, (place += 100_000), false, HEARD_AT + minutes * MINUTE_MS));
    },
    /** The paper at that very place is read from the tap's file once more. */
    hearAgain(text: string, minutes = 0): void {
      record(caught(text, place, false, HEARD_AT + minutes * MINUTE_MS));
    },
    /** The text of every close as it lies on the disk. */
    keptText(): string {
      const connection = new Database(file, { readonly: true });
      try {
        return JSON.stringify(connection.prepare('SELECT text, record FROM terminal_closes').all());
      } finally {
        connection.close();
      }
    },
    /** The Z-report as the page sees it. @param back 0 for the latest */
    detail: (back = 0) => {
      const document = store.documents.latest(10)[back];
      const found = document === undefined ? null : documentDetail(store, document.id, null);
      if (found === null) throw new Error('no Z-report');
      return found;
    },
  };
}

/** The sums of the closes that belong to the latest Z-report, in öre. */
function nets({ detail }: ReturnType<typeof counter>, back = 0): (number | null)[] {
  return detail(back).terminalCloses.map(({ net }) => net);
}

describe('a close belongs to the Z-report', () => {
  test('printed before it on the same roll', () => {
    const desk = counter();
    desk.hear(`${Z}\n${close()}`);
    expect(nets(desk)).toEqual([1_250_00]);
  });

  test.each([
    ['right after it', 0],
    ['fifteen minutes after it', 15],
  ])('printed %s', (_, minutes) => {
    const desk = counter();
    desk.hear(Z);
    desk.hear(close(), minutes);
    expect(nets(desk)).toEqual([1_250_00]);
  });

  test.each([
    ['right before it', 0],
    ['fifteen minutes before it', 15],
  ])('printed %s: it has waited', (_, minutes) => {
    const desk = counter();
    desk.hear(close());
    desk.hear(Z, minutes);
    expect(nets(desk)).toEqual([1_250_00]);
  });

  test('of each of several terminals, before and after', () => {
    const desk = counter();
    desk.hear(close({ terminalId: '1', purchases: '250,00' }));
    desk.hear(Z, 2);
    desk.hear(close({ terminalId: '2', purchases: '1000,00' }), 4);
    expect(nets(desk)).toEqual([250_00, 1_000_00]);
    expect(desk.detail().cardComparison).toEqual({ terminals: 1_250_00, zReport: 1_250_00 });
  });

  test('that it was printed at, when the same Z is printed again', () => {
    const desk = counter();
    desk.hear(Z);
    desk.hear(Z, 1);
    desk.hear(close(), 2);
    expect(nets(desk, 0)).toEqual([]);
    expect(nets(desk, 1)).toEqual([1_250_00]);
  });
});

describe('a close belongs to no Z-report', () => {
  test('sixteen minutes from one, and still stands in the diary', () => {
    const desk = counter();
    desk.hear(Z);
    desk.hear(close(), 16);
    expect(nets(desk)).toEqual([]);
    const [latest] = desk.store.happenings.page(null, 1);
    expect([latest?.type, latest?.documentId, latest?.facts]).toEqual([
      'terminal-close',
      null,
      { terminal: '99000001', amount: 1_250_00 },
    ]);
  });

  test('and none takes one that has waited for sixteen minutes', () => {
    const desk = counter();
    desk.hear(close());
    desk.hear(Z, 16);
    expect(nets(desk)).toEqual([]);
  });
});

test('a close read again after a crash is kept once', () => {
  const desk = counter();
  desk.hear(Z);
  desk.hear(close(), 1);
  desk.hearAgain(close(), 1);
  expect(nets(desk)).toEqual([1_250_00]);
  expect(desk.store.happenings.page(null, 10).filter(({ type }) => type === 'terminal-close')).toHaveLength(
    1,
  );
});

test('a close that differs from the card row is a remark, and the Z waits to be booked all the same', () => {
  const desk = counter();
  desk.hear(`${Z}\n${close({ purchases: '1249,00' })}`);
  const { document, checks, cardComparison } = desk.detail();
  expect(document.state).toBe('waiting');
  expect(cardComparison).toEqual({ terminals: 1_249_00, zReport: 1_250_00 });
  expect(checks.find(({ check }) => check === 'card-terminal')).toEqual({
    check: 'card-terminal',
    outcome: 'failed',
    problem: problem('card-terminal-differs', { expected: 1_249_00, found: 1_250_00, amount: 1_00 }),
  });
});

test('a Z without a close is not said to agree with one', () => {
  const desk = counter();
  desk.hear(Z);
  expect(desk.detail().checks.find(({ check }) => check === 'card-terminal')?.outcome).toBe('not-checked');
});

test('the page is told of the Z-report that a close belongs to', () => {
  const desk = counter();
  desk.hear(Z);
  const { id } = desk.detail().document;
  desk.told.splice(0);
  desk.hear(close(), 1);
  expect(desk.told.map(({ type }) => type)).toEqual(['document', 'happening']);
  expect(desk.detail().happenings.at(-1)).toMatchObject({ type: 'terminal-close', documentId: id });
});

test('neither card number nor card holder is kept', () => {
  const desk = counter();
  desk.hear(Z);
  desk.hear(close({ terminalId: '1234567890123456' }), 1);
  const rows = desk.keptText();
  expect(rows).toContain('DAGSAVSLUT GODKÄNT');
  for (const secret of ['0000 0000', 'Anna', '1234567890', '45710000']) expect(rows).not.toContain(secret);
});

test('a receipt with a card slip still leaves nothing but a trace', () => {
  const desk = counter();
  desk.hear(print('not-z-receipt'));
  expect(desk.store.happenings.page(null, 10)).toEqual([]);
});
