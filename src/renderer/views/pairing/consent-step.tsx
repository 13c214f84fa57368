import { Button, TextInput } from '@mantine/core';
import { IconExternalLink, IconInfoCircle } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairingAttempt } from '../../../shared/pairing.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { Marked } from '../../components/marked.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { problemWords } from '../../words/problem-words.ts';
import { clockTime } from '../../words/times.ts';
import styles from './fortnox-view.module.css';

interface ConsentStepProps {
  readonly attempt: Extract<PairingAttempt, { kind: 'waiting' }>;
  /** Null when the page was loaded anew meanwhile. */
  readonly consent: { readonly url: string; readonly service: boolean } | null;
}

/** The second step happens in the person's own browser; here it is waited for. */
export function ConsentStep({ attempt: { expiresAt, remark }, consent }: ConsentStepProps) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  return (
    <section className={styles['step']}>
      <div>
        <p className={styles['small']}>{t('pairing.stepOf', { step: 2, steps: 2 })}</p>
        <h2 className={styles['ask']}>{t('pairing.consent')}</h2>
        <p>
          {t('pairing.consentHelp')} {consent?.service === true && t('pairing.consentService')}
        </p>
      </div>
      <div className={styles['tools']}>
        {consent !== null && (
          <Button
            component="a"
            href={consent.url}
            target="_blank"
            rel="noopener noreferrer"
            rightSection={<IconExternalLink size={20} aria-hidden />}
          >
            {t('pairing.open')}
          </Button>
        )}
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            run((client) => client.pairing.cancel());
          }}
        >
          {t('pairing.cancel')}
        </Button>
      </div>
      <p className={styles['quiet']}>
        {consent === null ? t('pairing.lostAddress') : t('pairing.waiting')}{' '}
        {t('pairing.until', { time: clockTime(expiresAt) })}
      </p>
      <output>{remark !== null && <Remark problem={remark} />}</output>
      <CallFailure failure={failure} />
      <Paste open={remark?.code === 'pairing-port-taken'} />
    </section>
  );
}

function Remark({ problem }: { problem: Parameters<typeof problemWords>[1] }) {
  const { t } = useTranslation();
  const { title, meaning, mend } = problemWords(t, problem);
  return (
    <>
      <Marked tone="amber" icon={IconInfoCircle} word={title} />
      <p>
        {meaning} {mend}
      </p>
    </>
  );
}

/** For a browser that did not find its way back. @param open whether it is known that it will not */
function Paste({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [text, setText] = useState('');
  return (
    <details className={styles['more']} open={open}>
      <summary className={styles['summary']}>{t('pairing.paste')}</summary>
      <form className={styles['paste']} noValidate onSubmit={submit}>
        <TextInput
          label={t('pairing.pasteLabel')}
          description={t('pairing.pasteHint')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <div className={styles['tools']}>
          <Button type="submit" variant="default" loading={busy} disabled={text.trim() === ''}>
            {t('pairing.usePaste')}
          </Button>
          <CallFailure failure={failure} />
        </div>
      </form>
    </details>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    run((client) => client.pairing.paste({ text }));
  }
}
