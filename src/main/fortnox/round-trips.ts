/** How long calls to Fortnox take of late: the limiter's waiting not counted. */
export interface RoundTrips {
  /** @param ms how long one call took, from its departure to its answer */
  add(ms: number): void;
  /** The median of the latest, in ms. */
  typical(): number;
}

const KEPT = 25;
/** Before the first: what integrators report of an ordinary read. */
const UNMEASURED_MS = 150;

export function createRoundTrips(): RoundTrips {
  let latest: readonly number[] = [];
  return {
    add(ms) {
      latest = [...latest, ms].slice(-KEPT);
    },
    typical() {
      const sorted = latest.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? UNMEASURED_MS;
    },
  };
}
