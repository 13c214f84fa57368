/** Every account something is booked on. */
import { accountOf, DEFAULT_MAPPING, mappedUses, type Mapping } from '../../shared/mapping.ts';
import type { PreflightLine } from '../../shared/preflight.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PreflightFacts, YearFacts } from './preflight-facts.ts';
import { line, unread, warn } from './preflight-line.ts';
import { checkAccount, checkCostCenter } from './send-checks.ts';

/** How far back a Z-report shows that an account is needed: a quarter, so that what comes once a month is seen. */
export const NEEDED_WITHIN_DAYS = 90;

/** One line for each account that cannot be used, or one for all of them when they can. */
export function accountLines(
  { today, accountsNeeded }: Pick<PreflightFacts, 'today' | 'accountsNeeded'>,
  year: YearFacts,
  { mapping, costCenter }: Settings,
): PreflightLine[] {
  const { accounts, coming, span } = year;
  const of = { year: span };
  if (accounts === null || !accounts.ok) return [{ ...unread('accounts', accounts), ...of }];
  const mapped = mappedAccounts(mapping);
  const date = coming ? span.from : today;
  const wrong = mapped.flatMap((account) => {
    const found =
      checkAccount(account, date, accounts.value) ??
      // Every row of a voucher carries the register's cost center, or none does.
      checkCostCenter(account, accounts.value, costCenter);
    if (found === null) return [];
    if (accountsNeeded.has(account) || isChosen(mapping, account)) return [line('accounts', found, of)];
    return [warn(line('accounts', found, { ...of, facts: { days: NEEDED_WITHIN_DAYS } }))];
  });
  if (wrong.length > 0) return coming ? wrong.map(warn) : wrong;
  const facts = { count: mapped.length, ...(costCenter === null ? {} : { costCenter }) };
  return [line('accounts', null, { ...of, facts })];
}

/** In the order of the chart, each once. */
export function mappedAccounts(mapping: Mapping): number[] {
  const all = mappedUses(mapping).map((use) => accountOf(mapping, use));
  return [...new Set(all.filter((account) => account !== null))].toSorted((a, b) => a - b);
}

/** Whether a manager has put it somewhere: what stands where the mapping began is nobody's choice. */
function isChosen(mapping: Mapping, account: number): boolean {
  return mappedUses(mapping).some(
    (use) => accountOf(mapping, use) === account && accountOf(DEFAULT_MAPPING, use) !== account,
  );
}
