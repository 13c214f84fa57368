import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChartAccount, MappingPreview, MappingVersion } from '../../../shared/mapping-preview.ts';
import { mappingChanges, type Mapping } from '../../../shared/mapping.ts';
import type { Client } from '../../client.ts';
import { Versions } from '../../components/versions.tsx';
import { useVersions } from '../../hooks/use-versions.ts';
import { accountWords, wordsOfUse } from '../../words/account-words.ts';

interface MappingVersionsProps {
  readonly inForce: MappingPreview['inForce'];
  readonly chart: readonly ChartAccount[] | null;
  readonly onChoose: (mapping: Mapping) => void;
}

/** So many changes of one save are told; of the rest, how many they are. */
const TOLD = 3;

/** The accounts that held before. Going back puts them in the fields, to be looked at and saved like any others. */
export function MappingVersions({ inForce, chart, onChoose }: MappingVersionsProps) {
  const { t } = useTranslation();
  const versions = useVersions(inForce.version, readVersions);
  const earlier = versions.filter(({ mapping }) => mappingChanges(inForce.mapping, mapping).length > 0);
  return (
    <Versions
      title={t('mapping.versions.title')}
      empty={earlier.length === 0 ? t('mapping.versions.empty') : null}
      goBack={t('mapping.versions.goBack')}
      versions={earlier}
      describe={(version) => describe(t, version, chart)}
      onChoose={({ mapping }) => {
        onChoose(mapping);
      }}
    />
  );
}

function describe(
  t: TFunction,
  { savedAt, changes }: MappingVersion,
  chart: readonly ChartAccount[] | null,
): string {
  if (savedAt === null) return t('mapping.versions.beginning');
  const told = changes.slice(0, TOLD).map(({ use, account }) => {
    const name = wordsOfUse(t, use);
    return account === null
      ? t('mapping.versions.taken', { name })
      : t('mapping.versions.change', { name, account: accountWords(account, chart) });
  });
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [t('mapping.versions.more', { count: more })] : [])].join(', ');
}

function readVersions(client: Client): Promise<readonly MappingVersion[]> {
  return client.mapping.versions();
}
