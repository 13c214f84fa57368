import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoginAccount, Pairing, PairingRequest } from '../../../shared/pairing.ts';
import { AccountChoice } from './account-choice.tsx';
import styles from './fortnox-view.module.css';

interface IntegrationStepProps {
  readonly pairing: Pairing;
  readonly busy: boolean;
  readonly onBegin: (request: PairingRequest) => void;
  /** Back to a connection that is in force; null when there is none. */
  readonly onCancel: (() => void) | null;
}

/** The first step: which integration, and which kind of login. What is known is not asked for again. */
export function IntegrationStep({ pairing, busy, onBegin, onCancel }: IntegrationStepProps) {
  const { t } = useTranslation();
  const [account, setAccount] = useState<LoginAccount>(pairing.login?.account ?? 'service');
  const [retype, setRetype] = useState(pairing.knownClientId === null || isSecretWrong(pairing));
  const [clientId, setClientId] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const [complain, setComplain] = useState(false);
  const missing = (word: string): string | null =>
    complain && word.trim() === '' ? t('pairing.required') : null;
  return (
    <form className={styles['step']} noValidate onSubmit={submit}>
      <div>
        <p className={styles['small']}>{t('pairing.stepOf', { step: 1, steps: 2 })}</p>
        <h2 className={styles['ask']}>{t('pairing.integration')}</h2>
        <p className={styles['quiet']}>{t('pairing.integrationHelp')}</p>
      </div>
      {retype ? (
        <div className={styles['fields']}>
          <TextInput
            label={t('pairing.clientId')}
            autoComplete="off"
            spellCheck={false}
            value={clientId}
            error={missing(clientId)}
            onChange={(event) => {
              setClientId(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={t('pairing.clientSecret')}
            description={t('pairing.secretHint')}
            autoComplete="off"
            value={clientSecret}
            error={missing(clientSecret)}
            onChange={(event) => {
              setClientSecret(event.currentTarget.value);
            }}
          />
        </div>
      ) : (
        <div className={styles['tools']}>
          <p>{t('pairing.known', { clientId: pairing.knownClientId ?? '' })}</p>
          <Button
            variant="default"
            onClick={() => {
              setRetype(true);
            }}
          >
            {t('pairing.retype')}
          </Button>
        </div>
      )}
      <div>
        <p className={styles['strong']}>{t('pairing.redirectUri')}</p>
        <code className={styles['address']}>{pairing.redirectUri}</code>
        <p className={styles['quiet']}>{t('pairing.redirectHelp')}</p>
      </div>
      <AccountChoice account={account} onChoose={setAccount} />
      <div className={styles['tools']}>
        <Button type="submit" loading={busy}>
          {t('pairing.next')}
        </Button>
        {onCancel !== null && (
          <Button variant="default" onClick={onCancel}>
            {t('pairing.cancel')}
          </Button>
        )}
      </div>
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const incomplete = retype && (clientId.trim() === '' || clientSecret.trim() === '');
    setComplain(incomplete);
    if (incomplete) return;
    onBegin({ account, integration: retype ? { clientId, clientSecret } : null });
  }
}

/** What was sent just now was refused: nothing that is known is held out to be sent once more. */
function isSecretWrong({ attempt }: Pairing): boolean {
  return attempt.kind === 'failed' && attempt.problem.code === 'pairing-secret-wrong';
}
