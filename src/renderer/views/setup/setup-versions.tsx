import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { setupSchema, type Setup, type SetupInForce, type SetupVersion } from '../../../shared/setup.ts';
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
      describe={(version) => (version.differences.length === 0 ? unchangedWords(t, version) : '')}
      details={({ differences }) => differences.map((difference) => differenceWords(t, difference))}
      standing={({ setup }) => (isSame(setup, inForce.setup) ? t('setup.versions.same') : null)}
      onChoose={({ setup }) => {
        onChoose(setup);
      }}
    />
  );
}

function readVersions(client: Client): Promise<readonly SetupVersion[]> {
  return client.setup.versions();
}

function isSame(one: Setup, other: Setup): boolean {
  return JSON.stringify(setupSchema.parse(one)) === JSON.stringify(setupSchema.parse(other));
}

/** What a save was about that changed nothing on this page, and which scenario was in force with it. */
function unchangedWords(t: TFunction, { subject, setup }: SetupVersion): string {
  const scenario = t('setup.versions.scenario', { number: setup.scenario.number });
  return `${t(`setup.versions.subjects.${subject}`)}. ${scenario}.`;
}
