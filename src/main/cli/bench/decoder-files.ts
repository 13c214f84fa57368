import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';

export interface BenchFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const ESC = '\u001B';
const GS = '\u001D';
const COLUMNS = 42;
const AMOUNT_COLUMNS = 12;
const RULE = '-'.repeat(COLUMNS);
const LINES = 24;

function row(label: string, ore: number): string {
  const amount = (ore / 100).toFixed(2).replace('.', ',');
  return `${label.padEnd(COLUMNS - AMOUNT_COLUMNS)}${amount.padStart(AMOUNT_COLUMNS)}\n`;
}

/** A receipt as registers print it: initialised, a code page, style commands between lines of 42 columns, cut. */
function receipt(number: number): Buffer {
  const items = Array.from({ length: LINES }, (_, line) =>
    row(`Vara ${(number * 7 + line * 13) % 900}`, ((number + line * 371) % 90_000) + 100),
  );
  const head = `${ESC}@${ESC}t\u0013${ESC}a\u0001${GS}!\u0011Söndagsboden${GS}!\u0000\nStorgatan 1, Örebro\n${ESC}a\u0000`;
  const total = `${ESC}E\u0001${row('ATT BETALA', number % 1_000_000)}${ESC}E\u0000`;
  const text = `${head}${RULE}\n${items.join('')}${RULE}\n${total}${row('Moms 25 %', number % 10_000)}\nVälkommen åter!\n`;
  return Buffer.concat([iconv.encode(text, 'cp858'), Buffer.from(`${ESC}d\u0003${GS}VB\u0000`, 'latin1')]);
}

/** A job of text only, in as many receipts as it takes. @param size bytes, to be reached */
export function textReceipts(size: number): Buffer {
  const receipts: Buffer[] = [];
  let length = 0;
  for (let number = 1; length < size; number += 1) {
    const next = receipt(number);
    receipts.push(next);
    length += next.length;
  }
  return Buffer.concat(receipts);
}

/** Text with a logo above it, whose pixels read like commands. */
function receiptWithLogo(): Buffer {
  const rows = 148;
  const rowBytes = 32;
  const pixels = Buffer.alloc(rows * rowBytes, `${ESC}@${GS}V\u0000`, 'latin1');
  const raster = Buffer.from(`${ESC}@${GS}v0\u0000 \u0000${String.fromCharCode(rows)}\u0000`, 'latin1');
  return Buffer.concat([raster, pixels, receipt(1)]);
}

async function filesIn(folder: string): Promise<BenchFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bin')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })));
}

/** The captures in the folder named by KASSABRYGGAN_CORPUS, or some made here. */
export async function benchFiles(corpus: string | undefined): Promise<readonly BenchFile[]> {
  if (corpus !== undefined && corpus !== '') {
    const folders = [path.join(corpus, 'escpos'), path.join(corpus, 'zreports', 'streams')];
    return (await Promise.all(folders.map(filesIn))).flat();
  }
  return [
    { name: 'a receipt', bytes: receipt(1) },
    { name: 'a receipt with a logo', bytes: receiptWithLogo() },
  ];
}
