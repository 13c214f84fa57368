/** Streams as no register sends them: noise, prints with bytes changed, lost and repeated, pieces of several prints. */
type Random = () => number;

const BYTE_VALUES = 256;
const BITS = 8;
const MAX_RUN = 40;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<T>(random: Random, from: readonly T[]): T {
  const one = from[below(random, from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** Bytes that mean nothing; every other time with more prefixes and lengths of commands than chance gives. */
export function noise(random: Random, length: number): Uint8Array {
  const telling = [0x1b, 0x1d, 0x1c, 0x10, 0x1f, 0x00, 0xff, 0x0a, 0x40, 0x28, 0x4c, 0x6b, 0x76, 0x38, 0x30];
  const share = random() < 0.5 ? 0 : 0.3;
  return Uint8Array.from({ length }, () =>
    random() < share ? pick(random, telling) : below(random, BYTE_VALUES),
  );
}

/** A part of a print, anywhere in it, never more than half. */
function partOf(random: Random, print: Uint8Array): Uint8Array {
  const start = below(random, print.length);
  return print.subarray(start, start + 1 + below(random, Math.ceil(print.length / 2)));
}

/** Pieces of several prints after each other, none of them whole. */
export function splice(random: Random, prints: readonly Uint8Array[], pieces: number): Uint8Array {
  return Buffer.concat(Array.from({ length: pieces }, () => partOf(random, pick(random, prints))));
}

/** One change at one place: a bit turned, bytes lost, bytes sent twice, or a piece of another print in between. */
function changeOnce(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  const at = below(random, bytes.length);
  const run = 1 + below(random, MAX_RUN);
  const before = bytes.subarray(0, at);
  switch (below(random, 4)) {
    case 0: {
      const turned = Uint8Array.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ (1 << below(random, BITS));
      return turned;
    }
    case 1:
      return Buffer.concat([before, bytes.subarray(at + run)]);
    case 2:
      return Buffer.concat([before, bytes.subarray(at, at + run), bytes.subarray(at)]);
    default:
      return Buffer.concat([
        before,
        partOf(random, pick(random, others)).subarray(0, run),
        bytes.subarray(at),
      ]);
  }
}

/** A print with some changes, at least one. */
export function mutate(random: Random, print: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let bytes = print;
  for (let changes = 1 + below(random, 12); changes > 0 && bytes.length > 0; changes -= 1) {
    bytes = changeOnce(random, bytes, others);
  }
  return bytes;
}

/** The bytes in pieces of random sizes, as a serial adapter hands them over. */
export function* inRandomChunks(random: Random, bytes: Uint8Array): Generator<Uint8Array> {
  const largest = pick(random, [1, 3, 64, 500, 4096]);
  for (let at = 0; at < bytes.length;) {
    const size = 1 + below(random, largest);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
