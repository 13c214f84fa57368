import { useTranslation } from 'react-i18next';
import type { Setup, SetupVersion } from '../../../shared/setup.ts';
import type { Client } from '../../client.ts';
import { Versions } from '../../components/versions.tsx';
import { useVersions } from '../../hooks/use-versions.ts';

/** What was in force before, and the way back. Going back is previewed like any other choice. */
export function SetupVersions({ version, onChoose }: { version: number; onChoose: (setup: Setup) => void }) {
  const { t } = useTranslation();
  const versions = useVersions(version, readVersions);
  const describe = ({ subject, setup }: SetupVersion): string =>
    `${t(`setup.versions.subjects.${subject}`)}. ${t('setup.versions.scenario', { number: setup.scenario.number })}`;
  return (
    <Versions
      title={t('setup.versions.title')}
      empty={t('setup.versions.empty')}
      goBack={t('setup.versions.goBack')}
      versions={versions.filter((one) => one.version !== version)}
      describe={describe}
      onChoose={({ setup }) => {
        onChoose(setup);
      }}
    />
  );
}

function readVersions(client: Client): Promise<readonly SetupVersion[]> {
  return client.setup.versions();
}
