import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Problem } from '../../../shared/problem.ts';
import type { AccountUse } from '../../../shared/mapping.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { usePage } from '../../store.ts';
import styles from './answer.module.css';

const ACCOUNT = /^[1-9]\d{3}$/;

/** Which account a means of payment, tips or a cash difference is booked on. */
export function ChooseAccount({ use, label }: { use: AccountUse; label: string }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [account, setAccount] = useState('');
  const [complain, setComplain] = useState(false);
  const isManager = usePage(({ snapshot }) => snapshot?.role === 'manager');
  const valid = ACCOUNT.test(account);
  if (!isManager) return <ManagerOnly words={t('detail.managerOnly')} />;
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <TextInput
        label={fieldName(t, use)}
        description={t('detail.accountHint')}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        error={complain && !valid ? t('detail.accountInvalid') : null}
        value={account}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        onChange={(event) => {
          setAccount(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={busy}>
        {label}
      </Button>
      <CallFailure failure={failure} />
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setComplain(!valid);
    if (valid) run((client) => client.zReports.chooseAccount({ use, account: Number(account) }));
  }
}

function fieldName(t: TFunction, use: AccountUse): string {
  switch (use.kind) {
    case 'tender':
      return t('detail.accountField', { tender: use.name });
    case 'tips':
      return t('detail.accountFieldTips');
    case 'cash-difference':
      return t('detail.accountFieldDifference');
  }
}

/** What the account is asked for; null for a problem that asks for none. */
export function accountUse({ code, facts }: Problem): AccountUse | null {
  const tender = facts['tender'];
  if (code === 'tender-unmapped' && typeof tender === 'string') return { kind: 'tender', name: tender };
  if (code === 'tips-unmapped') return { kind: 'tips' };
  return code === 'difference-unmapped' ? { kind: 'cash-difference' } : null;
}
