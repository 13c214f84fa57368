import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { usePage } from '../../store.ts';
import styles from './answer.module.css';
import { ManagerOnly } from './manager-only.tsx';

const ACCOUNT = /^[1-9]\d{3}$/;

/** Which account a means of payment is booked on. */
export function MapTender({ tender, label }: { tender: string; label: string }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [account, setAccount] = useState('');
  const [complain, setComplain] = useState(false);
  const isManager = usePage(({ snapshot }) => snapshot?.role === 'manager');
  const valid = ACCOUNT.test(account);
  if (!isManager) return <ManagerOnly />;
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <TextInput
        label={t('detail.accountField', { tender })}
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
    if (valid) run((client) => client.zReports.mapTender({ tender, account: Number(account) }));
  }
}
