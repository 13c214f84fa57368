import { seededRandom } from '../../../src/main/practice/fortnox/random.ts';

/** A seed that can be set, so that a failure can be had again; printed with it. */
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);
const BYTE_VALUES = 256;

/** Seeded bytes, every value among them. The seed is printed. */
export function randomBytes(length: number): Buffer {
  console.info(`tap bytes: seed ${SEED}`);
  const random = seededRandom(SEED);
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) {
    bytes[at] = at < BYTE_VALUES ? at : Math.floor(random() * BYTE_VALUES);
  }
  return bytes;
}

/** Cuts bytes into pieces of very different length, from one byte to 100 kB. */
export function pieces(bytes: Buffer): Buffer[] {
  const random = seededRandom(SEED + 1);
  const LARGEST_EXPONENT = 17;
  const cut: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const length = Math.ceil(2 ** (random() * LARGEST_EXPONENT));
    cut.push(bytes.subarray(from, from + length));
    from += length;
  }
  return cut;
}
