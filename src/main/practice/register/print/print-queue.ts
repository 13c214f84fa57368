import type { Clock } from '../../../../shared/clock.ts';
import type { Connection } from '../database.ts';
import type { PrintJob } from './encode.ts';
import { sendToPrinter, type PrinterAddress } from './send-to-printer.ts';

/** Prints wait in the register's database, in their order, until the printer has had them. */
export interface PrintQueue {
  /** Puts a print last. The caller holds the transaction, so no receipt or Z-report is without its print. */
  add(job: PrintJob): void;
  /** Prints what waits; resolves when nothing waits any more or the printer could not be reached. */
  print(): Promise<void>;
  /** How many prints wait. */
  waiting(): number;
  /** Stops trying, after the print that is under way. */
  close(): Promise<void>;
}

interface WaitingJob extends PrintJob {
  readonly id: number;
}

const RETRY_MS = 1000;
const SELECT_FIRST = 'SELECT id, bytes, status_polls AS statusPolls FROM print_job ORDER BY id LIMIT 1';

export function openPrintQueue(connection: Connection, printer: PrinterAddress, clock: Clock): PrintQueue {
  const closing = new AbortController();
  let printing: Promise<void> | null = null;
  let retrying: Promise<void> | null = null;

  /** Nothing is begun any more once the queue is closing. */
  function first(): WaitingJob | undefined {
    if (closing.signal.aborted) return undefined;
    return connection.prepare<[], WaitingJob>(SELECT_FIRST).get();
  }

  /** One print after the other; a print that failed stays first. */
  async function printFrom(next: WaitingJob): Promise<void> {
    for (let job: WaitingJob | undefined = next; job !== undefined; job = first()) {
      const failure = await sendToPrinter(printer, job);
      if (failure !== null) {
        retrying ??= retryLater();
        break;
      }
      connection.prepare('DELETE FROM print_job WHERE id = ?').run(job.id);
    }
    printing = null;
  }

  async function retryLater(): Promise<void> {
    await clock.sleep(RETRY_MS, closing.signal);
    retrying = null;
    await print();
  }

  function print(): Promise<void> {
    if (printing !== null) return printing;
    const job = first();
    if (job === undefined) return Promise.resolve();
    printing = printFrom(job);
    return printing;
  }

  return {
    add: (job) => {
      connection
        .prepare('INSERT INTO print_job (bytes, status_polls) VALUES (?, ?)')
        .run(job.bytes, job.statusPolls);
    },
    print,
    waiting: () => connection.prepare<[], number>('SELECT count(*) FROM print_job').pluck().get() ?? 0,
    close: async () => {
      closing.abort();
      await Promise.all([printing, retrying]);
    },
  };
}
