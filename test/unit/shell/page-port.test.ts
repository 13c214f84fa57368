import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPortKeeper, takeBackOnNavigation } from '../../../src/main/shell/page-port.ts';
import type { contract, Role } from '../../../src/shared/contract.ts';
import { problem } from '../../../src/shared/problem.ts';
import { MessageChannelMain, WebContents, WebFrameMain } from './electron-stand-in.ts';
import { recordingApp } from './recording-services.ts';

const FILE = join(resolve('/opt/app/out/renderer'), 'index.html');
const OUR_ADDRESS = pathToFileURL(FILE).href;

function shell(role: Role = 'manager') {
  const app = recordingApp(role);
  const contents = new WebContents();
  const keeper = createPortKeeper(app, () => new MessageChannelMain());
  takeBackOnNavigation(contents, keeper);
  onTestFinished(() => {
    keeper.takeBack();
  });
  const give = (senderFrame: WebFrameMain | null, sender: unknown = contents): boolean =>
    keeper.give({ sender, senderFrame }, { contents, file: FILE });
  return { app, contents, give };
}

/** The page's end of the port a frame was given last. */
function clientOf(frame: WebFrameMain): ContractRouterClient<typeof contract> {
  const port = frame.given.at(-1);
  if (port === undefined) throw new Error('the frame was given no port');
  const link = new RPCLink({ port });
  port.start();
  return createORPCClient(link);
}

describe('a port is given', () => {
  test('to the main frame of our own page, and the contract answers over it', async () => {
    const { app, give } = shell();
    const frame = new WebFrameMain(`${OUR_ADDRESS}#/log`);
    expect(give(frame)).toBe(true);
    await clientOf(frame).zReports.confirm({ id: 7, asked: problem('z-number-gap') });
    expect(app.services.reached).toStrictEqual(['confirm']);
  });

  test('with the role of whoever sits here: a cashier is refused what only a manager may', async () => {
    const { app, give } = shell('cashier');
    const frame = new WebFrameMain(OUR_ADDRESS);
    give(frame);
    await expect(
      clientOf(frame).zReports.confirm({ id: 7, asked: problem('z-number-gap') }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(app.services.reached).toStrictEqual([]);
  });
});

describe('a port is refused', () => {
  test.for(['https://example.com/index.html', 'about:blank', pathToFileURL(`${FILE}.html`).href, ''])(
    'to a page at %s',
    (url) => {
      const frame = new WebFrameMain(url);
      expect(shell().give(frame)).toBe(false);
      expect(frame.given).toStrictEqual([]);
    },
  );

  test('to a frame inside the page, even at our own address', () => {
    const frame = new WebFrameMain(OUR_ADDRESS, new WebFrameMain(OUR_ADDRESS));
    expect(shell().give(frame)).toBe(false);
    expect(frame.given).toStrictEqual([]);
  });

  test('to another window, even at our own address', () => {
    const frame = new WebFrameMain(OUR_ADDRESS);
    expect(shell().give(frame, new WebContents())).toBe(false);
    expect(frame.given).toStrictEqual([]);
  });

  test('to a frame that went away while asking', () => {
    expect(shell().give(null)).toBe(false);
  });

  test('without taking the port from the page that has one', async () => {
    const { app, give } = shell();
    const frame = new WebFrameMain(OUR_ADDRESS);
    give(frame);
    give(new WebFrameMain('https://example.com/'));
    await clientOf(frame).app.tryNow();
    expect(app.services.reached).toStrictEqual(['tryNow']);
  });
});

/** A shell with a page that follows the changes. */
async function following() {
  const own = shell();
  const frame = new WebFrameMain(OUR_ADDRESS);
  own.give(frame);
  const changes = await clientOf(frame).app.changes();
  const first = await changes.next();
  expect(first.value).toMatchObject({ type: 'snapshot' });
  expect(own.app.services.followers()).toBe(1);
  return { ...own, changes };
}

describe('a port is taken back', () => {
  test('when the page is loaded again: its stream ends, on both sides', async () => {
    const { app, contents, changes } = await following();
    const ended = changes.next().then(
      () => 'went on',
      () => 'ended',
    );
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    await vi.waitFor(() => {
      expect(app.services.followers()).toBe(0);
    });
    expect(await ended).toBe('ended');
  });

  test('when the page crashes', async () => {
    const { app, contents } = await following();
    contents.emit('render-process-gone');
    await vi.waitFor(() => {
      expect(app.services.followers()).toBe(0);
    });
  });

  test('when the page asks for a new one: there is one at a time', async () => {
    const { app, give } = await following();
    const again = new WebFrameMain(OUR_ADDRESS);
    give(again);
    await vi.waitFor(() => {
      expect(app.services.followers()).toBe(0);
    });
    await clientOf(again).app.tryNow();
    expect(app.services.reached.at(-1)).toBe('tryNow');
  });

  test('but not when only the place in the page changes, or a frame inside it', async () => {
    const { app, contents, changes } = await following();
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port2.addEventListener('message', resolve, { once: true });
      port1.postMessage('time enough for a closed port to have been told');
    });
    port1.close();
    expect(app.services.followers()).toBe(1);
    await changes.return?.();
  });
});
