/** The lock over a real database and the real keychain, on a clock that the test moves. */
import { randomUUID } from 'node:crypto';
import { createORPCClient } from '@orpc/client';
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createCallers, type Caller } from '../../../src/main/access/callers.ts';
import { createManagers } from '../../../src/main/access/managers.ts';
import { createRouter } from '../../../src/main/api/router.ts';
import { openKeychain } from '../../../src/main/keychain.ts';
import type { contract } from '../../../src/shared/contract.ts';
import type { ProblemCode, Result } from '../../../src/shared/problem.ts';
import { ManualClock } from '../../unit/capture/manual-clock.ts';
import { recordingServices, type RecordingServices } from '../../unit/shell/recording-services.ts';
import { tempStore } from '../../unit/store/temp-store.ts';

export const ANNA = { name: 'Anna', pin: '2580' };
export const BO = { name: 'Bo', pin: '71943' };
const NOON = Date.UTC(2026, 10, 24, 12);

interface Window {
  readonly caller: Caller;
  readonly link: ClientLink<ClientContext>;
  readonly client: ContractRouterClient<typeof contract>;
  readonly services: RecordingServices;
}

export function lockWorld() {
  const { store, file } = tempStore();
  const account = `test-${randomUUID()}`;
  const { access: keeper } = openKeychain(account);
  onTestFinished(async () => {
    await keeper.remove();
  });
  const clock = new ManualClock(NOON);
  const start = () =>
    createCallers(
      createManagers({
        store: () => store,
        keeper,
        clock,
        happened: (happening) => void store.happenings.add({ ...happening, at: clock.now() }),
      }),
      clock,
    );
  let callers = start();

  return {
    store,
    file,
    account,
    keeper,
    clock,
    /** Takes what was left in the keychain under another name. */
    async forgetSecret(other: string): Promise<void> {
      await openKeychain(other).access.remove();
    },
    /** The app is started anew over the same folder and keychain. */
    restart(): void {
      callers = start();
    },
    /** A window of its own, over a MessagePort as in the desktop app. */
    openWindow(): Window {
      const caller = callers.connect();
      const services = recordingServices();
      const { port1, port2 } = new MessageChannel();
      new RPCHandler(createRouter(services)).upgrade(port1, { context: { caller } });
      port1.start();
      port2.start();
      const link = new RPCLink({ port: port2 });
      onTestFinished(() => {
        caller.close();
        port1.close();
      });
      return { caller, link, client: createORPCClient(link), services };
    },
    /** Anna has been named, and her window is locked again. */
    async withAnna(): Promise<Window> {
      const window = this.openWindow();
      await window.client.access.nameManager(ANNA);
      await window.client.access.lock();
      return window;
    },
    /** What somebody does who opens the file with another program. */
    tamper(sql: string): void {
      const connection = new Database(file);
      connection.exec(sql);
      connection.close();
    },
  };
}

/** @returns the code of the problem, or null when it was done */
export function codeOf(result: Result<unknown>): ProblemCode | null {
  return result.ok ? null : result.problem.code;
}
