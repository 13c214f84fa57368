import {
  IconCloudCheck,
  IconCloudPause,
  IconCloudQuestion,
  IconInfoCircle,
  IconPlug,
  IconPlugConnectedX,
  IconPlugX,
  IconUnlink,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Line, Link, Snapshot } from '../../shared/state.ts';
import { useLoginWarning } from '../hooks/use-login-warning.ts';
import { hrefOf } from '../route.ts';
import { usePage } from '../store.ts';
import { Lock } from './lock.tsx';
import { Marked } from './marked.tsx';
import { Preferences } from './preferences.tsx';
import type { Tone } from './tones.ts';
import styles from './top-line.module.css';

const LINK_MARKS: Record<Link['state'], { tone: Tone; icon: Icon }> = {
  'not-paired': { tone: 'neutral', icon: IconUnlink },
  unknown: { tone: 'neutral', icon: IconCloudQuestion },
  online: { tone: 'neutral', icon: IconCloudCheck },
  offline: { tone: 'amber', icon: IconCloudPause },
  refused: { tone: 'red', icon: IconUnlink },
};

const LINE_MARKS: Record<Line['state'], { tone: Tone; icon: Icon }> = {
  listening: { tone: 'neutral', icon: IconPlug },
  gone: { tone: 'red', icon: IconPlugX },
  'not-chosen': { tone: 'neutral', icon: IconPlugConnectedX },
};

/** Whose books, which register, and how the links are. */
export function TopLine() {
  const snapshot = usePage((page) => page.snapshot);
  const { t } = useTranslation();
  return (
    <header className={styles['line']} aria-label={t('top.label')}>
      {snapshot === null ? (
        <span className={styles['who']}>{t('name')}</span>
      ) : (
        <Standing snapshot={snapshot} />
      )}
      <Preferences version={snapshot?.version ?? null} />
    </header>
  );
}

function Standing({ snapshot }: { snapshot: Snapshot }) {
  const { register, role, manager, link, line } = snapshot;
  const { t } = useTranslation();
  const warning = useLoginWarning(snapshot);
  return (
    <>
      <div className={styles['who']}>
        <span className={styles['register']}>{t('top.register', { register: register.key })}</span>
        <span className={styles['quiet']}>{link.company?.name ?? t('top.noCompany')}</span>
      </div>
      <div className={styles['health']}>
        <Marked {...LINE_MARKS[line.state]} word={t(`top.line.${line.state}`)} />
        {/* That it works today is not what matters about a login that ends. */}
        {(warning === null || link.state !== 'online') && (
          <Marked {...LINK_MARKS[link.state]} word={t(`top.link.${link.state}`)} />
        )}
        {warning !== null && (
          <a className={styles['warning']} href={hrefOf({ view: 'settings', page: 'fortnox' })}>
            <Marked tone="amber" icon={IconInfoCircle} word={warning.short} />
          </a>
        )}
      </div>
      <Lock role={role} manager={manager} />
    </>
  );
}
