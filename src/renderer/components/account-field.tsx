import { Select, TextInput, type ComboboxItem, type ComboboxParsedItem } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartAccount } from '../../shared/mapping-preview.ts';
import type { Fetched } from '../hooks/use-fetched.ts';
import { accountWords } from '../words/account-words.ts';
import { accountsFrom, findAccounts } from '../words/find-accounts.ts';

interface AccountFieldProps {
  readonly label: string;
  /** The label is said, and not shown: what it is for stands beside. */
  readonly labelHidden?: boolean;
  readonly chart: Pick<Fetched<readonly ChartAccount[]>, 'value' | 'failure'>;
  readonly value: number | null;
  readonly onChoose: (account: number | null) => void;
  readonly error?: string | null;
  readonly clearable?: boolean;
}

/** A whole account number: there are no shorter and no longer ones. */
const NUMBER = /^[1-9]\d{3}$/;
const NUMBER_LENGTH = 4;
/** More than anybody reads through; who writes one more letter has fewer. */
const SHOWN = 40;
const UNMOUNTED = { keepMounted: false } as const;

/**
 * An account, found in the company's own chart by number or name. While the chart cannot be read, the number alone is
 * written.
 */
export function AccountField(props: AccountFieldProps) {
  return props.chart.value === null && props.chart.failure !== null ? (
    <NumberField {...props} />
  ) : (
    <SearchField {...props} />
  );
}

function SearchField({ chart, value, onChoose, clearable = false, ...field }: AccountFieldProps) {
  const { t } = useTranslation();
  const accounts = chart.value;
  const offered = (accounts ?? []).map(({ number, active }) => {
    const words = accountWords(number, accounts);
    return {
      value: String(number),
      label: active ? words : t('mapping.field.inactive', { account: words }),
      disabled: !active,
    };
  });
  const known = value === null || offered.some((account) => account.value === String(value));
  // That the chart does not have it is said beside.
  const gone = { value: String(value), label: String(value) };
  return (
    <Select
      {...labelled(field)}
      error={field.error}
      data={known ? offered : [gone, ...offered]}
      value={value === null ? null : String(value)}
      searchable
      // A page of twenty fields would hold eight hundred accounts that nobody sees.
      comboboxProps={UNMOUNTED}
      selectFirstOptionOnChange
      allowDeselect={false}
      clearable={clearable}
      disabled={accounts === null}
      placeholder={t(accounts === null ? 'mapping.field.loading' : 'mapping.field.search')}
      nothingFoundMessage={t('mapping.field.none')}
      limit={SHOWN}
      filter={({ options, search, limit }) => {
        const all = options.filter(isAccount);
        return search === '' && value !== null
          ? accountsFrom(all, value, limit)
          : findAccounts(all, search, limit);
      }}
      onChange={(chosen) => {
        onChoose(chosen === null ? null : Number(chosen));
      }}
      onSearchChange={(written) => {
        // A whole number needs no further choice.
        const isOffered = offered.some((account) => account.value === written && !account.disabled);
        if (NUMBER.test(written) && isOffered) onChoose(Number(written));
      }}
    />
  );
}

function isAccount(option: ComboboxParsedItem): option is ComboboxItem {
  return 'label' in option;
}

function NumberField({ value, onChoose, clearable = false, ...field }: AccountFieldProps) {
  const { t } = useTranslation();
  /** What is no account yet; null when the field shows the account that is chosen. */
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      {...labelled(field)}
      error={field.error ?? (left && unfinished !== null ? t('mapping.field.invalid') : null)}
      placeholder={t('mapping.field.numberOnly')}
      value={unfinished ?? value?.toString() ?? ''}
      inputMode="numeric"
      autoComplete="off"
      maxLength={NUMBER_LENGTH}
      onBlur={() => {
        setLeft(true);
      }}
      onChange={(event) => {
        const written = event.currentTarget.value;
        const isWhole = NUMBER.test(written);
        const isCleared = written === '' && clearable;
        setUnfinished(isWhole || isCleared ? null : written);
        if (isWhole) onChoose(Number(written));
        if (isCleared) onChoose(null);
      }}
    />
  );
}

function labelled({ label, labelHidden = false }: Pick<AccountFieldProps, 'label' | 'labelHidden'>) {
  return labelHidden ? { 'aria-label': label } : { label };
}
