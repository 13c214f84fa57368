/** What is quoted of a row of measurements. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Nearest-rank percentiles; the measurements may be in any order, but there must be at least one. */
export function percentiles(measurements: readonly number[]): Percentiles {
  const at = ranks(measurements);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/**
 * The measurement at any rank (nearest-rank), of at least one measurement in any order.
 * @returns a function of the share, from 0 to 1, that lies at or below what it gives
 */
export function ranks(measurements: readonly number[]): (share: number) => number {
  const sorted = measurements.toSorted((one, other) => one - other);
  return (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
