import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKeychain } from '../../../src/main/keychain.ts';
import { openStore } from '../../../src/main/store/store.ts';
import type { contract } from '../../../src/shared/contract.ts';
import type { HappeningType } from '../../../src/shared/document.ts';
import { problem } from '../../../src/shared/problem.ts';
import { addDocument, tempStore } from '../../unit/store/temp-store.ts';
import { startDeafApp } from '../deaf-app.ts';
import { ANNA } from './lock-world.ts';

/** The whole app over a folder with one held Z-report; nothing is heard and nothing can be sent. */
async function heldApp() {
  const { store, file } = tempStore();
  const gap = problem('z-number-gap', { missing: '1041' });
  const id = addDocument(store, { state: 'held', problem: gap });
  store.close();
  const keychain = openKeychain(`test-${randomUUID()}`);
  const app = startDeafApp({ dataDirectory: dirname(file), keychain });
  const caller = app.connect();
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(app.router).upgrade(port1, { context: { caller } });
  port1.start();
  port2.start();
  onTestFinished(async () => {
    port1.close();
    await keychain.access.remove();
  });
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
  return {
    client,
    id,
    /** Ends the app. @returns who is said to have done it, by happening */
    async signatures(types: readonly HappeningType[]) {
      caller.close();
      await app.stop();
      const opened = openStore(file);
      if (!opened.ok) throw new Error(opened.problem.code);
      const { happenings, settings } = opened.value;
      const by = types.map((type) => ({
        type,
        by: happenings.latestOfType(type, 1)[0]?.facts['by'] ?? null,
      }));
      const saved = settings.latest(10).map((version) => version.by);
      opened.value.close();
      return { by, saved };
    },
  };
}

const TYPES = ['set-aside', 'mapping-changed', 'line-changed', 'manager-named'] as const;
const LINE = { way: 'network', listenPort: 9100, printer: { host: '127.0.0.1', port: 9 } } as const;

async function decide({ client, id }: Awaited<ReturnType<typeof heldApp>>): Promise<void> {
  await client.zReports.setAside({ id });
  await client.zReports.chooseAccount({ use: { kind: 'tips' }, account: 2820, instead: null });
  await client.line.save({ line: LINE, instead: null });
}

test('what a manager decides is signed in the diary and in the versions of the settings', async () => {
  const app = await heldApp();
  await app.client.access.nameManager(ANNA);
  await decide(app);
  expect(await app.signatures(TYPES)).toEqual({
    by: [
      { type: 'set-aside', by: 'Anna' },
      { type: 'mapping-changed', by: 'Anna' },
      { type: 'line-changed', by: 'Anna' },
      // Nobody had been named before her.
      { type: 'manager-named', by: null },
    ],
    saved: ['Anna', 'Anna'],
  });
});

test('before a manager was named nobody signs', async () => {
  const app = await heldApp();
  await decide(app);
  const { by, saved } = await app.signatures(TYPES);
  expect(by.filter((signed) => signed.by !== null)).toEqual([]);
  expect(saved).toEqual([null, null]);
});
