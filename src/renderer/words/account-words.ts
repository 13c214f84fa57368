/** Accounts, and what they are for, in words. */
import type { TFunction } from 'i18next';
import type { AccountUse } from '../../shared/mapping.ts';
import type { ChartAccount } from '../../shared/mapping-preview.ts';

/** What an account is chosen for: `Kort`, `Försäljning 25 %`. */
export function wordsOfUse(t: TFunction, use: AccountUse): string {
  return t(`mapping.uses.${use.kind}`, {
    name: 'name' in use ? use.name : '',
    rate: 'rate' in use ? use.rate : '',
  });
}

/** `1910 Kassa`; the number alone where the chart does not have it, or has not been read. */
export function accountWords(account: number, chart: readonly ChartAccount[] | null): string {
  const name = chart?.find(({ number }) => number === account)?.name;
  return name === undefined ? String(account) : `${account} ${name}`;
}
