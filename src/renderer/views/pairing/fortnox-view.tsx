import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../shared/state.ts';
import { Loading } from '../../components/loading.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { SettingsPage } from '../../components/settings-page.tsx';
import { usePage } from '../../store.ts';
import { ApiCode } from './api-code.tsx';
import { Connect } from './connect.tsx';
import { FortnoxNow } from './fortnox-now.tsx';

/** The connection to Fortnox: how it stands, and how it is made. */
export function FortnoxView() {
  const { t } = useTranslation();
  const snapshot = usePage((page) => page.snapshot);
  return (
    <SettingsPage title={t('pairing.title')} intro={t('pairing.intro')} width="text">
      {snapshot === null ? <Loading label={t('day.starting')} /> : <FortnoxPage snapshot={snapshot} />}
      <ApiCode />
    </SettingsPage>
  );
}

function FortnoxPage({ snapshot: { pairing, link, role } }: { snapshot: Snapshot }) {
  const { t } = useTranslation();
  // What Fortnox says no to is not offered again: a consent would be given in vain.
  const secretIsWrong = link.problem?.code === 'login-secret-wrong';
  return (
    <>
      <FortnoxNow pairing={pairing} link={link} />
      {role === 'manager' ? (
        <Connect pairing={secretIsWrong ? { ...pairing, knownClientId: null } : pairing} />
      ) : (
        <ManagerOnly words={t('pairing.managerOnly')} />
      )}
    </>
  );
}
