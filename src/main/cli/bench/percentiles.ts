/** What is quoted of a row of measurements. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Nearest-rank percentiles; the measurements may be in any order, but there must be at least one. */
export function percentiles(measurements: readonly number[]): Percentiles {
  const sorted = measurements.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
