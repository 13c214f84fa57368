/** `kb sync --once`: one round of sending, for a technician or a timer, when the app itself is not running. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../shared/clock.ts';
import { createFortnoxClient } from '../fortnox/client.ts';
import { tokenStoreFrom } from '../keychain.ts';
import { readAppArguments } from '../shell/app-arguments.ts';
import { takeOwnership } from '../store/owner-lock.ts';
import { openStore } from '../store/store.ts';
import { createBookFacts } from '../sync/book-facts.ts';
import { createChanges } from '../sync/changes.ts';
import { failureProblem } from '../sync/failure-problem.ts';
import { inspectFirst } from '../sync/inspect-first.ts';
import { createLookUp } from '../sync/look-up.ts';
import { nextDocument } from '../sync/queue.ts';
import { startPreflight } from '../sync/preflight.ts';
import { createRecorder } from '../sync/recorder.ts';
import { sendDocument, type SenderDeps } from '../sync/send-document.ts';
import { createSettling } from '../sync/settling.ts';
import { EXIT, type Command } from './command.ts';

/** The flows that are built; the others are named by the design and come later. */
const FLOWS = new Set(['z-reports', 'all']);
const HAS_VALUE = '--flow';

export const command: Command = {
  usage: 'sync --once [--flow z-reports|all] --data DIR [the addresses of the app]',
  gives: 'one round of every flow, and what became of it',
  async run(args) {
    const flowAt = args.indexOf(HAS_VALUE);
    const flow = flowAt < 0 ? 'all' : (args[flowAt + 1] ?? '');
    const rest = args.filter(
      (arg, index) =>
        arg !== '--once' && arg !== '--json' && (flowAt < 0 || (index !== flowAt && index !== flowAt + 1)),
    );
    const options = args.includes('--data') ? readAppArguments(rest, '') : `kb ${this.usage}`;
    if (typeof options === 'string' || !FLOWS.has(flow)) {
      process.stderr.write(`${typeof options === 'string' ? options : `kb ${this.usage}`}\n`);
      return EXIT.wrongUse;
    }
    const { app } = options;
    if (!existsSync(app.dataDirectory)) {
      process.stderr.write(`${app.dataDirectory} is not there\n`);
      return EXIT.failed;
    }
    const ownership = takeOwnership(app.dataDirectory);
    if (!ownership.ok) {
      process.stderr.write(
        'Kassabryggan is running and sends by itself; this round would only stand in its way.\n',
      );
      return EXIT.failed;
    }
    const store = openStore(join(app.dataDirectory, 'companion.db'));
    if (!store.ok) {
      process.stdout.write(`${JSON.stringify({ problem: store.problem })}\n`);
      return EXIT.failed;
    }
    const client = createFortnoxClient({
      address: app.fortnox,
      clock: systemClock,
      requestTimeoutMs: app.timings.requestTimeoutMs,
      company: () => store.value.settings.current().company?.databaseNumber ?? null,
      ...tokenStoreFrom(app.keychain, {
        clock: systemClock,
        loginExpected: () => store.value.settings.current().company?.connected === true,
      }),
    });
    const changes = createChanges();
    const preflight = startPreflight({ store: store.value, client, changes, clock: systemClock });
    const summary = await sendAll({
      store: store.value,
      client,
      facts: createBookFacts(client, systemClock),
      lookUp: createLookUp(client),
      record: createRecorder({
        store: store.value,
        changes,
        clock: systemClock,
        storageTrouble: () => undefined,
      }),
      settling: createSettling(
        systemClock,
        app.timings.settleMs,
        store.value.documents.inState('sending').map(({ id }) => id),
      ),
      clock: systemClock,
      inspectFirst: (company) => inspectFirst(preflight.inspection, store.value, company, () => undefined),
    });
    await preflight.stop();
    store.value.close();
    ownership.value();
    process.stdout.write(`${JSON.stringify({ 'z-reports': summary })}\n`);
    return summary.problem === null ? EXIT.done : EXIT.failed;
  },
};

/** Sends until nothing is left, or Fortnox or the disk says no. */
async function sendAll(deps: SenderDeps) {
  const { documents } = deps.store;
  const before = documents.inState('posted').length;
  const sent = (): number => documents.inState('posted').length - before;
  for (;;) {
    const next = nextDocument(deps.store);
    if (next === null)
      return { posted: sent(), held: documents.inState('held').length, waiting: 0, problem: null };
    const result = await sendDocument(next, deps);
    if (result.kind === 'unsettled') await deps.clock.sleep(result.waitMs);
    if (result.kind === 'link-failed' || result.kind === 'not-stored' || result.kind === 'stopped') {
      return {
        posted: sent(),
        held: documents.inState('held').length,
        waiting: documents.inState('waiting').length + documents.inState('sending').length,
        problem: result.kind === 'link-failed' ? failureProblem(result.failure) : { code: 'disk-full' },
      };
    }
  }
}
