import { useTranslation } from 'react-i18next';
import { scenarioOf } from '../../../shared/scenario.ts';
import { Loading } from '../../components/loading.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { SettingsPage } from '../../components/settings-page.tsx';
import { useIsManager } from '../../hooks/use-is-manager.ts';
import { usePage } from '../../store.ts';
import { ComingWords } from './coming.tsx';
import { SetupForm } from './setup-form.tsx';
import styles from './setup-view.module.css';

/** What Kassabryggan does for the shop: the scenario, its choices, and what was chosen before. */
export function SetupView() {
  const { t } = useTranslation();
  const setup = usePage(({ snapshot }) => snapshot?.setup ?? null);
  const isManager = useIsManager();
  return (
    <SettingsPage title={t('setup.title')} intro={t('setup.intro')} width="choices">
      {setup === null ? (
        <Loading label={t('day.starting')} />
      ) : (
        <>
          <p className={styles['now']}>
            <span className={styles['quiet']}>{t('setup.now')}</span>{' '}
            {t('setup.versions.scenario', { number: setup.setup.scenario.number })}.{' '}
            {t(`setup.does.${setup.setup.scenario.number}`)}{' '}
            <ComingWords scenario={scenarioOf(setup.setup.scenario.number)} />{' '}
            <span className={styles['quiet']}>{t(`setup.edit.${setup.setup.scenario.number}`)}</span>
          </p>
          {isManager ? <SetupForm inForce={setup} /> : <ManagerOnly words={t('setup.managerOnly')} />}
        </>
      )}
    </SettingsPage>
  );
}
