import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChartAccount, MappingRow } from '../../../shared/mapping-preview.ts';
import { accountOf, MAY_BE_CLEARED, type AccountUse, type Mapping } from '../../../shared/mapping.ts';
import { formatOre } from '../../../shared/money.ts';
import { AccountField } from '../../components/account-field.tsx';
import { Marked } from '../../components/marked.tsx';
import type { Fetched } from '../../hooks/use-fetched.ts';
import { accountWords, wordsOfUse } from '../../words/account-words.ts';
import styles from './mapping-view.module.css';

interface AccountRowProps {
  readonly row: MappingRow;
  readonly mapping: Mapping;
  readonly chart: Pick<Fetched<readonly ChartAccount[]>, 'value' | 'failure'>;
  readonly mayChange: boolean;
  readonly onChoose: (use: AccountUse, account: number | null) => void;
}

/** What the money is, how much of it the Z-report has, and the account. */
export function AccountRow({ row, mapping, chart, mayChange, onChoose }: AccountRowProps) {
  const { t } = useTranslation();
  const { use, printed, proposal } = row;
  const name = wordsOfUse(t, use);
  const hint = hintOf(use);
  const account = accountOf(mapping, use);
  return (
    <tr>
      <th scope="row">
        {name}
        {hint !== null && <p className={styles['quiet']}>{t(`mapping.hints.${hint}`)}</p>}
      </th>
      <td className={styles['number']}>{printed === null ? '' : formatOre(printed)}</td>
      <td className={styles['account']}>
        {mayChange ? (
          <AccountField
            label={t('mapping.field.label', { name })}
            labelHidden
            chart={chart}
            value={account}
            clearable={MAY_BE_CLEARED.has(use.kind)}
            onChoose={(chosen) => {
              onChoose(use, chosen);
            }}
          />
        ) : (
          account !== null && <p className={styles['read']}>{accountWords(account, chart.value)}</p>
        )}
        <State state={row.state} />
        {proposal !== null && (
          <div className={styles['proposal']}>
            <span>
              {t(`mapping.proposal.${proposal.why}`, {
                account: accountWords(proposal.account, chart.value),
              })}
            </span>
            {mayChange && (
              <Button
                variant="default"
                onClick={() => {
                  onChoose(use, proposal.account);
                }}
              >
                {t('mapping.proposal.take', { account: String(proposal.account) })}
              </Button>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

function hintOf(use: AccountUse) {
  switch (use.kind) {
    case 'rounding':
    case 'tips':
    case 'cash-difference':
    case 'gift-cards':
      return use.kind;
    // The rate's own row beside it is without.
    case 'group':
      return use.rate === 0 ? null : 'group';
    case 'tender':
    case 'rate':
    case 'vat':
    case 'group-vat':
      return null;
  }
}

function State({ state }: { state: MappingRow['state'] }) {
  const { t } = useTranslation();
  switch (state) {
    case 'mapped':
      return null;
    case 'follows-rate':
    case 'inseparable':
    case 'unused':
      return <p className={styles['quiet']}>{t(`mapping.states.${state}`)}</p>;
    case 'missing':
      return <Marked tone="red" icon={IconHandStop} word={t('mapping.states.missing')} />;
    case 'account-missing':
    case 'account-inactive':
      return <Marked tone="amber" icon={IconAlertTriangle} word={t(`mapping.states.${state}`)} />;
  }
}
