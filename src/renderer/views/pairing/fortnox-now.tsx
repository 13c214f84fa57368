import { IconCheck, IconCloudPause, IconInfoCircle, IconUnlink } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { loginWarning, type Login, type Pairing } from '../../../shared/pairing.ts';
import type { Link } from '../../../shared/state.ts';
import { Marked } from '../../components/marked.tsx';
import { NowPanel, type Standing } from '../../components/now-panel.tsx';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { problemWords } from '../../words/problem-words.ts';
import { loginWarningWords } from '../../words/login-words.ts';
import { shortDate } from '../../words/times.ts';
import styles from './fortnox-view.module.css';

/** How the connection stands this very moment. */
export function FortnoxNow({ pairing, link }: { pairing: Pairing; link: Link }) {
  const { t } = useTranslation();
  return (
    <NowPanel id="fortnox-now" label={t('pairing.now')} standing={standing(t, pairing, link)}>
      {pairing.company !== null && (
        <p>{t('pairing.organisationNumber', { number: pairing.company.organisationNumber })}</p>
      )}
      {pairing.login !== null && <LoginNow login={pairing.login} />}
    </NowPanel>
  );
}

function LoginNow({ login }: { login: Login }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const { account, since, endsAt } = login;
  const warning = loginWarning(login, now);
  return (
    <>
      <p className={styles['quiet']}>
        {since !== null && `${t('pairing.since', { when: shortDate(since, now, language) })} `}
        {t(account === 'service' ? 'pairing.serviceNow' : 'pairing.personNow')}{' '}
        {endsAt !== null &&
          warning === null &&
          t('pairing.endsAt', { when: shortDate(endsAt, now, language) })}
      </p>
      {warning !== null && (
        <Marked tone="amber" icon={IconInfoCircle} word={loginWarningWords(t, warning, now, language).long} />
      )}
    </>
  );
}

function standing(t: TFunction, { company, login }: Pairing, link: Link): Standing {
  const name = company?.name ?? link.company?.name ?? '';
  switch (link.state) {
    case 'online':
      return {
        tone: 'green',
        icon: IconCheck,
        headline: t('pairing.connected', { company: name }),
        help: null,
      };
    case 'offline':
      return { tone: 'amber', icon: IconCloudPause, headline: t('pairing.offline'), help: name };
    case 'refused': {
      const { title, meaning, mend } = problemWords(t, link.problem ?? { code: 'login-refused', facts: {} });
      return { tone: 'red', icon: IconUnlink, headline: title, help: `${meaning} ${mend}` };
    }
    case 'not-paired':
      return notConnected(t);
    // Fortnox has not been asked yet, in the first second after a start.
    case 'unknown':
      return login === null
        ? notConnected(t)
        : {
            tone: 'neutral',
            icon: IconCheck,
            headline: t('pairing.connected', { company: name }),
            help: null,
          };
  }
}

function notConnected(t: TFunction): Standing {
  return { tone: 'neutral', icon: IconUnlink, headline: t('pairing.notConnected'), help: null };
}
