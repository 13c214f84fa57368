import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { printerControl } from '../../../../src/main/practice/printer/control.ts';
import { startPrinter, type Printer } from '../../../../src/main/practice/printer/start-printer.ts';
import { startControlServer } from '../../../../src/main/practice/control-server.ts';

async function openPrinter(show: (text: string) => void = () => {}): Promise<Printer> {
  const printer = await startPrinter({ port: 0, show });
  onTestFinished(() => printer.close());
  return printer;
}

/** Sends the pieces over one connection and gives back what the printer answered. */
async function send(printer: Printer, pieces: readonly Uint8Array[]): Promise<number[]> {
  const socket = connect(printer.port, '127.0.0.1').setNoDelay();
  const answers: number[] = [];
  socket.on('data', (received) => answers.push(...received));
  await once(socket, 'connect');
  for (const piece of pieces) await new Promise<void>((sent) => socket.write(piece, () => sent()));
  socket.end();
  await once(socket, 'close');
  return answers;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
/** Two papers; the picture in the second holds a cut, a poll and text among its pixels. */
const PRINT = bytes(
  '\u001B@\u001Bt\u0013\u001BE\u0001R\u0084ksm\u0094rg\u0086s\u001BE\u0000\n\u001DVB\u0004' +
    '\u001Dv0\u0000\u0004\u0000\u0002\u0000\u001DV\u0000\u0010\u0004\u0001Z\nAndra\n\u001Bd\u0002\u001DV\u0001',
);

test('what is printed is shown as text, one paper per cut', async () => {
  let shown = '';
  const printer = await openPrinter((text) => {
    shown += text;
  });
  await send(printer, [PRINT]);
  expect(printer.papers()).toEqual(['Räksmörgås\n', 'Andra\n\n\n']);
  expect(shown).toContain('Räksmörgås\n');
});

test('the papers are the same when every byte comes alone', async () => {
  const printer = await openPrinter();
  await send(
    printer,
    Array.from(PRINT, (byte) => Uint8Array.of(byte)),
  );
  expect(printer.papers()).toEqual(['Räksmörgås\n', 'Andra\n\n\n']);
});

test('everything that arrived is kept as it was', async () => {
  const printer = await openPrinter();
  await send(printer, [PRINT, bytes('mer')]);
  expect(printer.received()).toEqual(Uint8Array.from([...PRINT, ...bytes('mer')]));
});

test('status polls are answered by a healthy printer, those among pixels are not', async () => {
  const printer = await openPrinter();
  const polls = [1, 2, 3, 4].map((status) => Uint8Array.of(0x10, 0x04, status));
  expect(await send(printer, polls)).toEqual([0x16, 0x12, 0x12, 0x12]);
  expect(await send(printer, [PRINT])).toEqual([]);
});

test('a picture broken off with its connection does not swallow the next print', async () => {
  const printer = await openPrinter();
  await send(printer, [bytes('\u001Dv0\u0000\u0040\u0000\u0040\u0000abc')]);
  await send(printer, [bytes('Hel\n\u001DV\u0000')]);
  expect(printer.papers()).toEqual(['Hel\n']);
});

test('paper that is not cut yet is shown as the last one', async () => {
  const printer = await openPrinter();
  await send(printer, [bytes('Halv')]);
  expect(printer.papers()).toEqual(['Halv']);
});

test('the control gives the bytes and the papers', async () => {
  const printer = await openPrinter();
  await send(printer, [PRINT]);
  const control = await startControlServer(printerControl(printer));
  onTestFinished(() => control.close());
  const received = await fetch(`${control.url}/received`);
  expect(new Uint8Array(await received.arrayBuffer())).toEqual(Uint8Array.from(PRINT));
  const papers = await fetch(`${control.url}/papers`);
  expect(await papers.json()).toEqual(printer.papers());
});

test('a person sees the papers as text, the newest first', async () => {
  const printer = await openPrinter();
  const control = await startControlServer(printerControl(printer));
  onTestFinished(() => control.close());
  expect(await (await fetch(`${control.url}/`)).text()).toContain('Inget har skrivits ut');
  await send(printer, [PRINT]);
  await send(printer, [bytes('Ny rad')]);
  const shown = await (await fetch(`${control.url}/`)).text();
  expect(shown.startsWith('Ny rad')).toBe(true);
  expect(shown).toContain(printer.papers()[0]);
});
