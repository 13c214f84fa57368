/** Seeded randomness: the same seed sells the same goods, so a day that went wrong can be sold again. */
export interface Random {
  /** A whole number from `lowest` to `highest`, both included. */
  integer(lowest: number, highest: number): number;
  /** True in so many cases out of a hundred. */
  chance(percent: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

const UINT32_RANGE = 2 ** 32;
const HUNDRED = 100;

/** The mulberry32 generator (public domain, Tommy Ettinger): small, and even enough for a shop. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32_RANGE;
  }

  function integer(lowest: number, highest: number): number {
    return lowest + Math.floor(fraction() * (highest - lowest + 1));
  }

  return {
    integer,
    chance: (percent) => fraction() * HUNDRED < percent,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
  };
}
