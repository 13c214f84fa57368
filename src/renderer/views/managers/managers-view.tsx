import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/access.ts';
import { Loading } from '../../components/loading.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { SettingsPage } from '../../components/settings-page.tsx';
import { usePage } from '../../store.ts';
import { ManagerLine } from './manager-line.tsx';
import styles from './managers-view.module.css';
import { NameManager } from './name-manager.tsx';

/** Who may decide, each with a PIN of their own. */
export function ManagersView() {
  const { t } = useTranslation();
  const snapshot = usePage((page) => page.snapshot);
  return (
    <SettingsPage title={t('access.title')} intro={t('access.intro')} width="text">
      {snapshot === null ? <Loading label={t('day.starting')} /> : <Managers standing={snapshot} />}
    </SettingsPage>
  );
}

function Managers({ standing: { role, manager, managers } }: { standing: Standing }) {
  const { t } = useTranslation();
  if (role !== 'manager') return <ManagerOnly words={t('access.managerOnly')} />;
  return (
    <>
      {managers.length === 0 ? (
        <div>
          <p className={styles['strong']}>{t('access.nobody')}</p>
          <p>{t('access.nobodyHint')}</p>
        </div>
      ) : (
        <ul className={styles['managers']}>
          {managers.map((name) => (
            <ManagerLine key={name} name={name} isYou={name === manager} isLast={managers.length === 1} />
          ))}
        </ul>
      )}
      <NameManager isFirst={managers.length === 0} />
    </>
  );
}
