import type { Ore } from '../../shared/money.ts';
import type { Problem } from '../../shared/problem.ts';

/** A voucher row in the making: positive is debit, negative is credit. */
export interface Entry {
  readonly account: number;
  readonly amount: Ore;
  readonly text: string;
}

/** Rows, and what stands in the way of others. */
export type Outcome = readonly (Entry | Problem)[];

export function isEntry(item: Entry | Problem): item is Entry {
  return 'account' in item;
}

export function isProblem(item: Entry | Problem): item is Problem {
  return 'code' in item;
}
