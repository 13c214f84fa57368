/**
 * The shop's logo: a frame with a wave in it. Its pixels hold bytes that look like commands and text (an
 * `ESC @`, a cut, a status poll, the words of a report); to a printer they are black and white dots, and whoever
 * reads along the line must take them for that too.
 */
const BYTES_PER_ROW = 12;
const ROWS = 24;
const SOLID = 0xff;
const LEFT_EDGE = 0x80;
const RIGHT_EDGE = 0x01;
const WAVE = [0x00, 0x18, 0x3c, 0x66, 0xc3, 0x81] as const;

const LOOKS_LIKE_COMMANDS: ReadonlyMap<number, readonly number[]> = new Map([
  [5, [0x1b, 0x40]],
  [8, [...Buffer.from('Z-RAPPORT\n', 'latin1')]],
  [11, [0x1d, 0x56, 0x00]],
  [14, [0x10, 0x04, 0x01]],
  [17, [0x1d, 0x38, 0x4c, 0xff, 0xff, 0xff, 0xff]],
]);

function pixelRow(row: number): number[] {
  if (row === 0 || row === ROWS - 1) return Array.from({ length: BYTES_PER_ROW }, () => SOLID);
  const inner = Array.from(
    { length: BYTES_PER_ROW - 2 },
    (_, column) => WAVE[(column + row) % WAVE.length] ?? 0,
  );
  const lookAlike = LOOKS_LIKE_COMMANDS.get(row) ?? [];
  return [LEFT_EDGE, ...lookAlike, ...inner.slice(lookAlike.length), RIGHT_EDGE];
}

export const LOGO = {
  bytesPerRow: BYTES_PER_ROW,
  rows: ROWS,
  pixels: Array.from({ length: ROWS }, (_, row) => pixelRow(row)).flat(),
} as const;
