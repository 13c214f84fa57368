import { Button, Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pairing, PairingAttempt, PairingRequest } from '../../../shared/pairing.ts';
import type { Problem } from '../../../shared/problem.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { problemWords, supportCode } from '../../words/problem-words.ts';
import { ConsentStep } from './consent-step.tsx';
import { Disconnect } from './disconnect.tsx';
import styles from './fortnox-view.module.css';
import { IntegrationStep } from './integration-step.tsx';

/** Connecting a company, one step at a time. Which step it is, main says. */
export function Connect({ pairing }: { pairing: Pairing }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [asked, setAsked] = useState(false);
  /** Where the consent is given, and for which kind of login; lost when the page is loaded anew. */
  const [consent, setConsent] = useState<{ readonly url: string; readonly service: boolean } | null>(null);
  const { attempt, login } = pairing;
  const begin = (request: PairingRequest): void => {
    run(async (client) => {
      const { consentUrl } = await client.pairing.begin(request);
      setConsent({ url: consentUrl, service: request.account === 'service' });
      setAsked(false);
    });
  };
  switch (attempt.kind) {
    case 'waiting':
      return <ConsentStep attempt={attempt} consent={consent} />;
    case 'exchanging':
      return (
        <output className={styles['step']}>
          <span className={styles['busy']}>
            <Loader size="sm" aria-hidden /> {t('pairing.exchanging')}
          </span>
        </output>
      );
    case 'unstored':
      return <Unstored attempt={attempt} />;
    case 'idle':
    case 'failed':
      return (
        <>
          {attempt.kind === 'failed' && <Failed problem={attempt.problem} />}
          {login !== null && !asked && attempt.kind === 'idle' ? (
            <div className={styles['tools']}>
              <Button
                variant="default"
                onClick={() => {
                  setAsked(true);
                }}
              >
                {t('pairing.reconnect')}
              </Button>
              <Disconnect />
            </div>
          ) : (
            <>
              <IntegrationStep
                key={pairing.knownClientId}
                pairing={pairing}
                busy={busy}
                onBegin={begin}
                onCancel={login === null ? null : stay}
              />
              <CallFailure failure={failure} />
            </>
          )}
        </>
      );
  }

  /** Back to the connection that is in force. */
  function stay(): void {
    setAsked(false);
    if (attempt.kind === 'failed') run((client) => client.pairing.cancel());
  }
}

/** Why it came to nothing; read out at once, for the person has been in another window. */
function Failed({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  const { title, meaning, mend } = problemWords(t, problem);
  return (
    <div ref={place} className={styles['trouble']} role="alert" tabIndex={-1}>
      <h2 className={styles['ask']}>{title}</h2>
      <p>{meaning}</p>
      <p>{mend}</p>
      <p className={styles['support']}>{supportCode(problem)}</p>
    </div>
  );
}

/** The company has said yes, and the keychain does not take the login: a manager may use it for this run. */
function Unstored({
  attempt: { company, problem },
}: {
  attempt: Extract<PairingAttempt, { kind: 'unstored' }>;
}) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  return (
    <>
      <Failed problem={problem} />
      <p>{t('pairing.consented', { company: company.name })}</p>
      <div className={styles['tools']}>
        <Button
          loading={busy}
          onClick={() => {
            run((client) => client.pairing.cancel());
          }}
        >
          {t('pairing.startAgain')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            run((client) => client.pairing.keepForThisRun());
          }}
        >
          {t('pairing.keepForThisRun')}
        </Button>
      </div>
      <CallFailure failure={failure} />
    </>
  );
}
