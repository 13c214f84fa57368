import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isSameSetup, type Setup, type SetupInForce, type SetupVersion } from '../../../shared/setup.ts';
import type { Client } from '../../client.ts';
import { Versions } from '../../components/versions.tsx';
import { useVersions } from '../../hooks/use-versions.ts';
import { differenceWords } from './difference-words.ts';

interface SetupVersionsProps {
  readonly inForce: SetupInForce;
  readonly onChoose: (setup: Setup) => void;
}

/** Every save: who made it, when, what it changed, and the way back. Going back is previewed like any other choice. */
export function SetupVersions({ inForce, onChoose }: SetupVersionsProps) {
  const { t } = useTranslation();
  const versions = useVersions(inForce.version, readVersions);
  return (
    <Versions
      title={t('setup.versions.title')}
      // What there was from the beginning is no save.
      empty={versions.length <= 1 ? t('setup.versions.empty') : null}
      goBack={t('setup.versions.goBack')}
      versions={versions}
      describe={(version) =>
        version.differences.length === 0 ? `${t(`setup.versions.subjects.${version.subject}`)}.` : ''
      }
      details={({ differences }) => differences.map((difference) => differenceWords(t, difference))}
      standing={(version) => standing(t, version, inForce.setup)}
      onChoose={({ setup }) => {
        onChoose(setup);
      }}
    />
  );
}

function readVersions(client: Client): Promise<readonly SetupVersion[]> {
  return client.setup.versions();
}

/** No way back beside a save of another part of the settings: it would look as if that part were turned back. */
function standing(
  t: TFunction,
  { setup, savedAt, differences }: SetupVersion,
  inForce: Setup,
): string | null {
  if (savedAt !== null && differences.length === 0) return t('setup.versions.elsewhere');
  return isSameSetup(setup, inForce) ? t('setup.versions.same') : null;
}
