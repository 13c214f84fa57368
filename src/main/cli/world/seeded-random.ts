const INCREMENT = 0x6d2b79f5;
const TWO_TO_32 = 4_294_967_296;

/**
 * A small seeded generator (mulberry32), so that a run can be played again from its seed.
 * @returns a function that gives numbers from 0 up to, not including, 1
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + INCREMENT) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}
