/** Which accounts the register's latest Z-reports need, as the mapping stands now. */
import { zVoucherRows } from '../rules/z-voucher.ts';
import type { Store } from '../store/store.ts';

const MS_PER_DAY = 24 * 60 * 60 * 1000;
/** A shop that closes a register several times a day, for a quarter. */
const MOST_REPORTS = 500;

/**
 * The accounts of every row that Z-reports captured since then have or would have, booked or not.
 * @param now ms since 1970
 * @param days how far back
 */
export function accountsNeeded(store: Store, now: number, days: number): Set<number> {
  const settings = store.settings.current();
  const { epoch } = settings.register;
  const latest = store.documents
    .latest(MOST_REPORTS)
    .filter(
      ({ registerEpoch, capturedAt }) => registerEpoch === epoch && capturedAt > now - days * MS_PER_DAY,
    );
  const [newest] = latest;
  if (newest === undefined) return new Set();
  const reports = store.registerReports.before({ ...newest, id: newest.id + 1 }, latest.length);
  return new Set(
    reports.flatMap(({ zReport }) =>
      zReport === null ? [] : zVoucherRows(zReport, settings).rows.map(({ account }) => account),
    ),
  );
}
