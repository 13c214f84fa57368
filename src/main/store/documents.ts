import * as z from 'zod';
import { DOCUMENT_STATES, type Document, type DocumentState } from '../../shared/document.ts';
import { problemSchema, type Problem } from '../../shared/problem.ts';
import { voucherSchema, type VoucherReference } from '../../shared/voucher.ts';
import type { Connection } from './database.ts';

/**
 * What will be sent, frozen before the first byte goes out: whatever happens afterwards, this and nothing else is
 * looked for, and this and nothing else is sent.
 */
const intentSchema = z.object({
  mark: z.string(),
  /** The marks it would have had by the numbers its register had before; none in one from before they could change. */
  formerMarks: z.array(z.string()).default([]),
  voucher: voucherSchema,
  yearId: z.number().int(),
  /** The series' next number when the intent was made: no voucher of ours can stand below it. */
  lookUpFrom: z.number().int(),
});
export type Intent = z.infer<typeof intentSchema>;

/** A document as it is stored: what the page sees, and what the sender needs. */
export interface StoredDocument extends Document {
  readonly captureId: number;
  readonly registerEpoch: number;
  readonly counter: number | null;
  /** Questions a manager has answered yes to, by problem code. */
  readonly confirmed: readonly string[];
  readonly intent: Intent | null;
}

export type NewDocument = Pick<
  StoredDocument,
  'captureId' | 'registerKey' | 'registerEpoch' | 'zNumber' | 'counter' | 'totalGross' | 'bookingDate'
> & { readonly state: DocumentState; readonly problem: Problem | null };

const row = z.object({
  id: z.number(),
  capture_id: z.number(),
  state: z.enum(DOCUMENT_STATES),
  register_key: z.string(),
  register_epoch: z.number(),
  z_number: z.string().nullable(),
  counter: z.number().nullable(),
  total_gross: z.number().nullable(),
  booking_date: z.string().nullable(),
  problem: z.string().nullable(),
  confirmed: z.string(),
  intent: z.string().nullable(),
  attempts: z.number(),
  voucher_series: z.string().nullable(),
  voucher_number: z.number().nullable(),
  voucher_year: z.number().nullable(),
  posted_at: z.number().nullable(),
  captured_at: z.number(),
});

const SELECT = 'SELECT d.*, c.captured_at FROM documents d JOIN captures c ON c.id = d.capture_id';

export function documentStore(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO documents (capture_id, state, register_key, register_epoch, z_number, counter, total_gross,
       booking_date, problem)
     VALUES (@captureId, @state, @registerKey, @registerEpoch, @zNumber, @counter, @totalGross, @bookingDate, @problem)`,
  );
  const byId = connection.prepare(`${SELECT} WHERE d.id = ?`);
  const latest = connection.prepare(`${SELECT} ORDER BY d.id DESC LIMIT ?`);
  const inState = connection.prepare(
    `${SELECT} WHERE d.state = ? ORDER BY d.register_epoch, d.counter, d.id`,
  );
  const highest = connection
    .prepare('SELECT max(counter) FROM documents WHERE register_epoch = ? AND id < ?')
    .pluck();
  const ofZ = connection.prepare(`${SELECT} WHERE d.register_epoch = ? AND d.counter = ? ORDER BY d.id`);
  const setState = connection.prepare('UPDATE documents SET state = ?, problem = ? WHERE id = ?');
  const setIntent = connection.prepare('UPDATE documents SET intent = ? WHERE id = ?');
  const setSending = connection.prepare(
    `UPDATE documents SET state = 'sending', problem = NULL, attempts = attempts + 1 WHERE id = ?`,
  );
  const setPosted = connection.prepare(
    `UPDATE documents SET state = ?, problem = NULL, voucher_series = ?, voucher_number = ?, voucher_year = ?,
       posted_at = ? WHERE id = ?`,
  );
  const setReport = connection.prepare(
    `UPDATE documents SET z_number = @zNumber, counter = @counter, total_gross = @totalGross, booking_date = @bookingDate
     WHERE id = @id AND state = 'held'`,
  );
  const setProblem = connection.prepare(
    `UPDATE documents SET problem = ? WHERE id = ? AND state IN ('posted', 'verified')`,
  );
  const postedBefore = connection.prepare(
    `${SELECT} WHERE d.state = 'posted' AND d.posted_at <= ? ORDER BY d.posted_at, d.id`,
  );
  const booked = connection.prepare(
    `${SELECT} WHERE d.state IN ('posted', 'verified') AND d.confirmed LIKE ? ORDER BY d.id`,
  );
  const onTheirWay = connection
    .prepare(`SELECT count(*) FROM documents WHERE state IN ('waiting', 'sending')`)
    .pluck();
  const sent = connection.prepare('SELECT EXISTS (SELECT 1 FROM documents WHERE attempts > 0)').pluck();
  const marks = connection
    .prepare(`SELECT json_extract(intent, '$.mark') FROM documents WHERE intent IS NOT NULL`)
    .pluck();
  const latestDate = connection
    .prepare(
      `SELECT max(booking_date) FROM documents WHERE register_epoch = ? AND id < ? AND state <> 'skipped'`,
    )
    .pluck();
  const setEpoch = connection.prepare(
    `UPDATE documents SET register_epoch = ? WHERE id >= ? AND state IN ('held', 'waiting')`,
  );
  const anyConfirmed = connection
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM documents, json_each(documents.confirmed) AS yes WHERE yes.value = ?)',
    )
    .pluck();
  const setConfirmed = connection.prepare('UPDATE documents SET confirmed = ? WHERE id = ?');

  return {
    add(document: NewDocument): number {
      const result = insert.run({
        ...document,
        problem: document.problem === null ? null : JSON.stringify(document.problem),
      });
      return Number(result.lastInsertRowid);
    },
    get(id: number): StoredDocument | null {
      const found = byId.get(id);
      return found === undefined ? null : fromRow(found);
    },
    /** Newest first. */
    latest(limit: number): StoredDocument[] {
      return latest.all(limit).map(fromRow);
    },
    /** In the order of their Z numbers, which is the order in which they are sent. */
    inState(state: DocumentState): StoredDocument[] {
      return inState.all(state).map(fromRow);
    },
    /** The highest counter captured in an epoch before a document, or null when that was its first. */
    highestCounterBefore(epoch: number, id: number): number | null {
      const found = highest.get(epoch, id);
      return typeof found === 'number' ? found : null;
    },
    /** The latest booking date captured in an epoch before a document, YYYY-MM-DD; null when there is none. */
    latestDateBefore(epoch: number, id: number): string | null {
      const found = latestDate.get(epoch, id);
      return typeof found === 'string' ? found : null;
    },
    /** The count of the register begins anew with a document: it and what came after it, where not booked. */
    beginEpoch(id: number, epoch: number): void {
      setEpoch.run(epoch, id);
    },
    /** Whatever number the register had in the books when they were caught. */
    ofZ(epoch: number, counter: number): StoredDocument[] {
      return ofZ.all(epoch, counter).map(fromRow);
    },
    /** Whether anything was ever sent, or may have been. */
    anySent(): boolean {
      return sent.get() === 1;
    },
    /** A held document whose print has been read anew: what it is known by. */
    readAgain(
      id: number,
      known: Pick<NewDocument, 'zNumber' | 'counter' | 'totalGross' | 'bookingDate'>,
    ): void {
      setReport.run({ id, ...known });
    },
    hold(id: number, held: Problem): void {
      setState.run('held', JSON.stringify(held), id);
    },
    /** Ready to be sent; with a problem when something passing stands in the way (the line is down). */
    wait(id: number, waitingFor: Problem | null): void {
      setState.run('waiting', waitingFor === null ? null : JSON.stringify(waitingFor), id);
    },
    skip(id: number, reason: Problem): void {
      setState.run('skipped', JSON.stringify(reason), id);
    },
    freezeIntent(id: number, intent: Intent): void {
      setIntent.run(JSON.stringify(intent), id);
    },
    startSending(id: number): void {
      setSending.run(id);
    },
    /** Still sending, with what is known about why its outcome is not known. */
    keepSending(id: number, unknown: Problem): void {
      setState.run('sending', JSON.stringify(unknown), id);
    },
    confirmPosted(id: number, voucher: VoucherReference, at: number): void {
      setPosted.run('posted', voucher.series, voucher.number, voucher.year, at, id);
    },
    /** @param stays what is wrong all the same, and not with its voucher */
    confirmVerified(id: number, stays: Problem | null): void {
      setState.run('verified', stays === null ? null : JSON.stringify(stays), id);
    },
    /** Something is not right about a booked one, or no longer: it stays booked. */
    setAlarm(id: number, found: Problem | null): void {
      setProblem.run(found === null ? null : JSON.stringify(found), id);
    },
    /** Booked, not yet read again, and booked so long ago; the oldest first. @param at ms since 1970 */
    postedUntil(at: number): StoredDocument[] {
      return postedBefore.all(at).map(fromRow);
    },
    /** Booked ones one of whose answers ends so. */
    bookedWithAnswer(ending: string): StoredDocument[] {
      return booked.all(`%${ending}"%`).map(fromRow);
    },
    /** How many wait or are being sent. */
    countOnTheirWay(): number {
      return Number(onTheirWay.get());
    },
    /** The marks of all that was ever meant to be sent. */
    marks(): Set<string> {
      return new Set(marks.all().map(String));
    },
    /** Whether a question has been answered yes of whichever document. @param answer as `answerTo` says it */
    isConfirmedOfAny(answer: string): boolean {
      return anyConfirmed.get(answer) === 1;
    },
    confirmQuestion(id: number, confirmed: readonly string[]): void {
      setConfirmed.run(JSON.stringify(confirmed), id);
    },
  };
}

function fromRow(value: unknown): StoredDocument {
  const found = row.parse(value);
  const { voucher_series: series, voucher_number: number, voucher_year: year } = found;
  return {
    id: found.id,
    captureId: found.capture_id,
    state: found.state,
    problem: found.problem === null ? null : problemSchema.parse(JSON.parse(found.problem)),
    registerKey: found.register_key,
    registerEpoch: found.register_epoch,
    zNumber: found.z_number,
    counter: found.counter,
    totalGross: found.total_gross,
    capturedAt: found.captured_at,
    bookingDate: found.booking_date,
    attempts: found.attempts,
    voucher: series === null || number === null || year === null ? null : { series, number, year },
    postedAt: found.posted_at,
    confirmed: z.array(z.string()).parse(JSON.parse(found.confirmed)),
    intent: found.intent === null ? null : intentSchema.parse(JSON.parse(found.intent)),
  };
}
