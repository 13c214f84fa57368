/** What goes between a client and the simulated Fortnox's API, kept on disk for whoever wants to hold it against something. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Observed } from '../practice/fortnox/request-log.ts';

/**
 * Appends every request and its answer as a line of JSON to a file of this process, never a header and nothing of the
 * token host. Each line stands there before the answer is sent: a process that is killed leaves what it has said.
 * @param folder is made when it is not there
 * @returns for the `observe` option of the simulator
 */
export function keepMessages(folder: string): (observed: Observed) => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.jsonl`);
  return ({ request, answer }) => {
    if (request.server !== 'api') return;
    const { method, path, body, status, faults } = request;
    const line = { request: { method, path, body, status, faults }, answer: answer && written(answer) };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
}

/** Files are not written down: the document says nothing of what is in them. */
function written({ status, contentType, body }: NonNullable<Observed['answer']>): object {
  return { status, contentType, body: typeof body === 'string' ? body : '' };
}
