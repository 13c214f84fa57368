import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountUse } from '../../../shared/mapping.ts';
import { AccountField } from '../../components/account-field.tsx';
import { CallFailure } from '../../components/call-failure.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useChart } from '../../hooks/use-chart.ts';
import { useIsManager } from '../../hooks/use-is-manager.ts';
import { hrefOf } from '../../route.ts';
import { wordsOfUse } from '../../words/account-words.ts';
import styles from './answer.module.css';

/** Which account a means of payment, sales, tips or a cash difference is booked on. */
export function ChooseAccount({ use, label }: { use: AccountUse; label: string }) {
  const { t } = useTranslation();
  const isManager = useIsManager();
  return isManager ? (
    <AccountForm use={use} label={label} />
  ) : (
    <ManagerOnly words={t('detail.managerOnly')} />
  );
}

function AccountForm({ use, label }: { use: AccountUse; label: string }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const chart = useChart();
  const [account, setAccount] = useState<number | null>(null);
  const [complain, setComplain] = useState(false);
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <AccountField
        label={t('mapping.field.label', { name: wordsOfUse(t, use) })}
        chart={chart}
        error={complain && account === null ? t('mapping.field.invalid') : null}
        value={account}
        onChoose={setAccount}
      />
      <Button type="submit" loading={busy}>
        {label}
      </Button>
      <a href={hrefOf({ view: 'settings', page: 'accounts' })}>{t('detail.allAccounts')}</a>
      <CallFailure failure={failure} />
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setComplain(account === null);
    if (account !== null) run((client) => client.zReports.chooseAccount({ use, account, instead: null }));
  }
}
