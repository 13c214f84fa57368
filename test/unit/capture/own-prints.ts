/** Our own prints as the bytes a register sends: initialised, in a code page, line by line, cut. */
import iconv from 'iconv-lite';
import { stream } from './escpos/reading.ts';
import { LAYOUTS, print } from './recognise/print.ts';

const ESC = 0x1b;
const GS = 0x1d;
const CP858_TABLE = 19;
const DOUBLE_WIDTH = '{2W}';

/** The bytes of one of our own prints, in code page 858. */
export function printBytes(name: string): Uint8Array {
  const lines = print(name)
    .split('\n')
    .map((line) => {
      const text = iconv.encode(`${line.replace(DOUBLE_WIDTH, '')}\n`, 'cp858');
      const size = line.startsWith(DOUBLE_WIDTH) ? 0x10 : 0;
      return Buffer.concat([stream(GS, '!', size), text]);
    });
  return Buffer.concat([stream(ESC, '@', ESC, 't', CP858_TABLE), ...lines, stream(GS, 'V', [66, 0])]);
}

/** The bytes of all our own Z-reports. */
export function allZReports(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return LAYOUTS.map((name) => ({ name, bytes: printBytes(name) }));
}
