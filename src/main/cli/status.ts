/** `kb status`: what the companion database says, without disturbing the app. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT_STATES } from '../../shared/document.ts';
import { openStore } from '../store/store.ts';
import { forPage } from '../sync/recorder.ts';
import { EXIT, type Command } from './command.ts';

export const command: Command = {
  usage: 'status --data DIR',
  gives: 'the queue, held documents, the last voucher, and the last word about the link',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.data === undefined) {
      process.stderr.write(`kb ${this.usage}\n`);
      return EXIT.wrongUse;
    }
    const file = join(values.data, 'companion.db');
    if (!existsSync(file)) {
      process.stderr.write(`${values.data} holds no companion.db\n`);
      return EXIT.failed;
    }
    const store = openStore(file);
    if (!store.ok) {
      process.stdout.write(`${JSON.stringify({ problem: store.problem })}\n`);
      return EXIT.failed;
    }
    const { documents, happenings } = store.value;
    const LINK = new Set(['line-lost', 'line-back']);
    const LOOK_BACK = 1000;
    const posted = [...documents.inState('posted'), ...documents.inState('verified')];
    const lastPosted = posted.toSorted((one, other) => (one.postedAt ?? 0) - (other.postedAt ?? 0)).at(-1);
    const report = {
      counts: Object.fromEntries(DOCUMENT_STATES.map((state) => [state, documents.inState(state).length])),
      queue: [...documents.inState('sending'), ...documents.inState('waiting')].map(forPage),
      held: documents.inState('held').map(forPage),
      lastSuccess: { 'z-reports': lastPosted === undefined ? null : forPage(lastPosted) },
      link: happenings.page(null, LOOK_BACK).find(({ type }) => LINK.has(type)) ?? null,
    };
    store.value.close();
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return EXIT.done;
  },
};
