import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeZReport } from '../../../../src/main/practice/register/closed-days.ts';
import { openRegisterDatabase, type Connection } from '../../../../src/main/practice/register/database.ts';
import type { DayFigures } from '../../../../src/main/practice/register/day-figures.ts';
import { drawSale } from '../../../../src/main/practice/register/draw-sale.ts';
import { registerEvent, registerSale } from '../../../../src/main/practice/register/journal.ts';
import { createRandom } from '../../../../src/main/practice/register/random.ts';
import { sumOre } from '../../../../src/shared/money.ts';
import { systemClock } from '../../../../src/shared/clock.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(systemClock.now() % 1_000_000));
const DAYS = 120;
const FIRST_Z = 1042;

interface Book {
  readonly connection: Connection;
  readonly days: readonly DayFigures[];
}

/** Seeded days of very different length, some of them without a single receipt. */
function sellManyDays(file: string, seed: number, count: number): Book {
  const connection = openRegisterDatabase(file, FIRST_Z, 0);
  const random = createRandom(seed);
  const days: DayFigures[] = [];
  for (let day = 1; day <= count; day += 1) {
    connection.transaction(() => {
      const receipts = random.integer(0, 40);
      for (let receipt = 0; receipt < receipts; receipt += 1) {
        registerSale(connection, drawSale(random, { training: random.chance(3) }), day);
      }
      registerEvent(connection, { kind: 'cash', amount: random.integer(-500, 500) });
      days.push(takeZReport(connection, day, null));
    })();
  }
  return { connection, days };
}

let folder = '';
let book: Book;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-register-'));
  book = sellManyDays(join(folder, 'register.db'), SEED, DAYS);
});

afterAll(async () => {
  book.connection.close();
  await rm(folder, { recursive: true });
});

function scalar(connection: Connection, sql: string, zNumber: number): number {
  return connection.prepare<[number], number>(sql).pluck().get(zNumber) ?? 0;
}

describe(`over ${DAYS} days of seed ${SEED}`, () => {
  test('net and VAT make the gross of every rate, and the rates make the total', () => {
    for (const day of book.days) {
      for (const row of day.vat) expect(row.net + row.vat).toBe(row.gross);
      expect(sumOre(day.vat.map((row) => row.gross))).toBe(day.total);
    }
  });

  test('the main groups make the total', () => {
    for (const day of book.days) expect(sumOre(day.groups.map((group) => group.amount))).toBe(day.total);
  });

  test('the ways of payment make the total and the rounding', () => {
    for (const day of book.days) {
      expect(sumOre(day.tenders.map((tender) => tender.amount))).toBe(day.total + day.rounding);
      expect(day.tendered).toBe(day.total + day.rounding);
    }
    expect(book.days.some((day) => day.rounding !== 0)).toBe(true);
  });

  test('the grand total net grows by the total, and sales less returns make it', () => {
    for (const { grandTotal, grandTotalBefore, total } of book.days) {
      const netBefore = grandTotalBefore.sales - grandTotalBefore.returns;
      expect(grandTotal.sales - grandTotal.returns - netBefore).toBe(total);
      expect(grandTotal.sales).toBeGreaterThanOrEqual(grandTotalBefore.sales);
      expect(grandTotal.returns).toBeGreaterThanOrEqual(grandTotalBefore.returns);
    }
  });

  test('each day begins with the grand totals the last one ended with', () => {
    expect(book.days.slice(1).map((day) => day.grandTotalBefore)).toEqual(
      book.days.slice(0, -1).map((day) => day.grandTotal),
    );
  });

  test('the numbers rise by one without a gap', () => {
    expect(book.days.map((day) => day.zNumber)).toEqual(
      Array.from({ length: DAYS }, (_, day) => FIRST_Z + day),
    );
  });

  test('what the database holds adds up to what the report says, training left out', () => {
    const { connection } = book;
    for (const day of book.days) {
      const sold = "FROM receipt r WHERE z_number = ? AND r.kind <> 'training'";
      const rows = `FROM receipt_row JOIN receipt r ON number = receipt_number WHERE z_number = ? AND r.kind <> 'training'`;
      expect(scalar(connection, `SELECT sum(total) ${sold}`, day.zNumber)).toBe(day.total);
      expect(scalar(connection, `SELECT sum(gross) ${rows}`, day.zNumber)).toBe(day.total);
      expect(scalar(connection, `SELECT sum(vat) ${rows}`, day.zNumber)).toBe(
        sumOre(day.vat.map((row) => row.vat)),
      );
      expect(scalar(connection, `SELECT count(*) ${sold}`, day.zNumber)).toBe(day.receipts);
    }
    expect(sumOre(book.days.map((day) => day.training.count))).toBeGreaterThan(0);
  });

  test('the VAT of the day is not the sales times the rate, since each row is rounded', () => {
    const differs = book.days
      .flatMap((day) => day.vat)
      .filter((row) => row.vat !== Math.round((row.gross * row.rate) / (100 + row.rate)));
    expect(differs.length).toBeGreaterThan(0);
  });
});

test('the same seed sells the same days, another seed others', () => {
  const again = sellManyDays(join(folder, 'again.db'), SEED, 10);
  const other = sellManyDays(join(folder, 'other.db'), SEED + 1, 10);
  again.connection.close();
  other.connection.close();
  expect(again.days).toEqual(book.days.slice(0, 10));
  expect(other.days).not.toEqual(again.days);
});

describe('the journal', () => {
  test('lets nothing be changed or removed, and no grand total fall', () => {
    const attempts = [
      'UPDATE receipt SET total = total + 1',
      'DELETE FROM receipt',
      'UPDATE z_report SET total = 0',
      'DELETE FROM z_report',
      'UPDATE grand_total SET sales = sales - 1',
      'DELETE FROM grand_total',
    ];
    for (const attempt of attempts) {
      expect(() => book.connection.exec(attempt)).toThrow(/never/);
    }
  });
});
