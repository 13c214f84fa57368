/** Every account something is booked on. */
import { accountOf, mappedUses, type Mapping } from '../../shared/mapping.ts';
import type { PreflightLine } from '../../shared/preflight.ts';
import type { Settings } from '../../shared/settings.ts';
import type { YearFacts } from './preflight-facts.ts';
import { line, unread, warn } from './preflight-line.ts';
import { checkAccount, checkCostCenter } from './send-checks.ts';

/** One line for each account that cannot be used, or one for all of them when they can. */
export function accountLines(today: string, year: YearFacts, settings: Settings): PreflightLine[] {
  const { accounts, coming, span } = year;
  const of = { year: span };
  if (accounts === null || !accounts.ok) return [{ ...unread('accounts', accounts), ...of }];
  const mapped = mappedAccounts(settings.mapping);
  const date = coming ? span.from : today;
  const wrong = mapped.flatMap((account) => {
    const found =
      checkAccount(account, date, accounts.value) ??
      // Every row of a voucher carries the register's cost center, or none does.
      checkCostCenter(account, accounts.value, settings.costCenter);
    return found === null ? [] : [line('accounts', found, 'fortnox', of)];
  });
  if (wrong.length === 0) return [line('accounts', null, null, { ...of, facts: { count: mapped.length } })];
  return coming ? wrong.map(warn) : wrong;
}

/** In the order of the chart, each once. */
export function mappedAccounts(mapping: Mapping): number[] {
  const all = mappedUses(mapping).map((use) => accountOf(mapping, use));
  return [...new Set(all.filter((account) => account !== null))].toSorted((a, b) => a - b);
}
