import Database from 'better-sqlite3';
import type { Ore } from '../../../shared/money.ts';
import { ASSORTMENT } from './article.ts';
import { REGISTER_SCHEMA } from './schema.ts';

export type Connection = Database.Database;

/** What the shop is taken to have sold and taken back on each day before the register's first own Z-report. */
const SALES_BEFORE_PER_DAY: Ore = 8_431_50;
const RETURNS_BEFORE_PER_DAY: Ore = 97_25;

/**
 * Opens the register's database; a new file gets the schema, the assortment and a past.
 * @param firstZNumber number of the first Z-report of a new register; an old one goes on where it was
 * @param startedAt wall time in ms: when the first period begins
 */
export function openRegisterDatabase(file: string, firstZNumber: number, startedAt: number): Connection {
  const connection = new Database(file);
  connection.pragma('foreign_keys = ON');
  if (connection.pragma('user_version', { simple: true }) !== 0) return connection;
  connection.transaction(() => {
    connection.exec(REGISTER_SCHEMA);
    const insertArticle = connection.prepare(
      'INSERT INTO article VALUES (@id, @name, @mainGroup, @vatRate, @price, @kind)',
    );
    for (const article of ASSORTMENT) insertArticle.run(article);
    const daysBefore = firstZNumber - 1;
    const past = {
      startedAt,
      zNumber: daysBefore,
      sales: daysBefore * SALES_BEFORE_PER_DAY,
      returns: daysBefore * RETURNS_BEFORE_PER_DAY,
    };
    connection.prepare('INSERT INTO beginning VALUES (1, @startedAt, @zNumber, @sales, @returns)').run(past);
    connection.prepare('INSERT INTO grand_total VALUES (1, @sales, @returns)').run(past);
    connection.pragma('user_version = 1');
  })();
  return connection;
}
