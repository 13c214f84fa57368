import { connect } from 'node:net';
import type { PrintJob } from './encode.ts';

export interface PrinterAddress {
  readonly host: string;
  readonly port: number;
}

/** Why a print did not reach the printer; null when it did. */
export type PrintFailure = 'unreachable' | 'broken-off' | null;

/** A printer that keeps the line open without answering belongs to a make that answers no polls. */
const ANSWER_TIMEOUT_MS = 1000;
/** A line on which nothing at all can be written for so long is given up. */
const LINE_TIMEOUT_MS = 5000;

/**
 * Sends one print over a connection of its own, as registers do with printers on the network (TCP port 9100).
 * The print is taken to have arrived when every status poll in it has been answered: the answers come from the
 * printer itself, so a line that took the bytes and then died does not count. Never rejects.
 */
export function sendToPrinter(address: PrinterAddress, job: PrintJob): Promise<PrintFailure> {
  return new Promise((resolve) => {
    let connected = false;
    let answers = 0;
    let givenUpOnAnswers = false;
    let answerTimer: NodeJS.Timeout | undefined;
    const socket = connect(address);

    const hasArrived = (): boolean => answers >= job.statusPolls || givenUpOnAnswers;
    const hangUp = (): void => {
      socket.end();
    };

    socket.setTimeout(LINE_TIMEOUT_MS, () => socket.destroy());
    socket.on('connect', () => {
      connected = true;
      socket.write(job.bytes, () => {
        if (hasArrived()) {
          hangUp();
          return;
        }
        answerTimer = setTimeout(() => {
          givenUpOnAnswers = true;
          hangUp();
        }, ANSWER_TIMEOUT_MS);
      });
    });
    socket.on('data', (received) => {
      answers += received.length;
      if (hasArrived()) hangUp();
    });
    // What went wrong is told by how far the print had come; the close event always follows.
    let failed = false;
    socket.on('error', () => {
      failed = true;
    });
    socket.on('close', () => {
      clearTimeout(answerTimer);
      const answered = job.statusPolls > 0 && answers >= job.statusPolls;
      if (!connected) resolve('unreachable');
      else resolve(answered || (hasArrived() && !failed) ? null : 'broken-off');
    });
  });
}
