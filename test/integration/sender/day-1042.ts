/** Z 1042 as it may stand in the books of the practice company: sent from elsewhere, or typed in by a person. */
import type { ManualVoucher } from '../../../src/main/practice/fortnox/manual-voucher.ts';
import { commentOf, type RunningBridge, type World } from './bridge-world.ts';

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;

export const TAKINGS = [
  { account: 1910, debit: 260_50 },
  { account: 1686, debit: 1042_00 },
  { account: 3001, credit: 1042_00 },
  { account: 2611, credit: 260_50 },
];

/** As much money, on other accounts than would be sent now. */
export const OTHER_ROWS = [
  { account: 1910, debit: 1302_50 },
  { account: 3001, credit: 1042_00 },
  { account: 2611, credit: 260_50 },
];

/** With its mark and its words, as another computer has sent it. */
export function asBooked(change: Partial<ManualVoucher> = {}): ManualVoucher {
  return {
    series: 'A',
    date: '2026-11-19',
    description: 'Dagskassa Z 1042 kassa 1',
    comments: commentOf(1042),
    rows: TAKINGS,
    ...change,
  };
}

/** As somebody types it into Fortnox. */
export function byHand(change: Partial<ManualVoucher> = {}): ManualVoucher {
  return asBooked({ description: 'Dagskassa för hand', comments: '', ...change });
}

/** A day passes, and everybody looks at what is due then. */
export function aDayLater(world: World, bridge: RunningBridge): void {
  world.later(DAY_MS);
  bridge.tryNow();
}
