import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPortKeeper } from '../../../src/main/shell/page-port.ts';
import { PORT_WANTED_MESSAGE } from '../../../src/main/shell/port-messages.ts';
import { openTransport } from '../../../src/renderer/transport.ts';
import type { contract } from '../../../src/shared/contract.ts';
import { ipcMain, ipcRenderer, MessageChannelMain, WebContents, WebFrameMain } from './electron-stand-in.ts';
import { recordingApp } from './recording-services.ts';

const FILE = join(resolve('/opt/app/out/renderer'), 'index.html');

/** As much of a browser's window as messages need: what is posted arrives later, with its ports and its source. */
class PageWindow extends EventTarget {
  readonly location = new URL(pathToFileURL(FILE));
  postMessage(data: unknown, _targetOrigin: string, ports: readonly unknown[] = []): void {
    this.deliver(data, this, ports);
  }
  deliver(data: unknown, source: unknown, ports: readonly unknown[] = []): void {
    const event = Object.assign(new Event('message'), { data, source, ports });
    queueMicrotask(() => this.dispatchEvent(event));
  }
}

const page = new PageWindow();
const keysBefore = Reflect.ownKeys(page);
/** Who asked main for a port, each time. */
const asked: unknown[] = [];

beforeAll(async () => {
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', page.location);
  for (const name of ['addEventListener', 'removeEventListener', 'postMessage'] as const) {
    vi.stubGlobal(name, page[name].bind(page));
  }
  await import('../../../src/main/shell/preload.ts');
  ipcMain.on(PORT_WANTED_MESSAGE, (event) => asked.push(event));
});

afterEach(() => {
  asked.length = 0;
});

describe('the preload', () => {
  test('brings the page its port: the page calls main over it', async () => {
    const app = recordingApp('manager');
    const contents = new WebContents();
    const keeper = createPortKeeper(app, () => new MessageChannelMain());
    ipcRenderer.asking = { sender: contents, senderFrame: new WebFrameMain(page.location.href) };
    const answer = (event: NonNullable<typeof ipcRenderer.asking>): void => {
      keeper.give(event, { contents, file: FILE });
    };
    ipcMain.on(PORT_WANTED_MESSAGE, answer);
    const client: ContractRouterClient<typeof contract> = createORPCClient(await openTransport());
    await client.app.tryNow();
    expect(app.services.reached).toStrictEqual(['tryNow']);
    ipcMain.off(PORT_WANTED_MESSAGE, answer);
    keeper.takeBack();
  });

  test('asks main only when this very window asked, and in the agreed words', async () => {
    page.deliver(PORT_WANTED_MESSAGE, new PageWindow());
    page.deliver('something else', page);
    page.deliver({ channel: PORT_WANTED_MESSAGE }, page);
    await Promise.resolve();
    expect(asked).toStrictEqual([]);
    page.deliver(PORT_WANTED_MESSAGE, page);
    await Promise.resolve();
    expect(asked).toHaveLength(1);
  });

  test('leaves nothing of itself in the page', () => {
    expect(Reflect.ownKeys(page)).toStrictEqual(keysBefore);
  });
});
