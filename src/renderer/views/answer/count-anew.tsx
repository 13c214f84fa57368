import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/problem.ts';
import { AskedButton } from '../../components/asked-button.tsx';
import { useIsManager } from '../../hooks/use-is-manager.ts';

/** The register was replaced or reset, and counts from the beginning again: asked once more. */
export function CountAnew({ id, asked }: { readonly id: number; readonly asked: Problem }) {
  const { t } = useTranslation();
  if (!useIsManager()) return null;
  return (
    <AskedButton
      label={t('detail.countAnew')}
      no={t('detail.countAnewNo')}
      yes={t('detail.countAnewYes')}
      onYes={(client) => client.zReports.countAnew({ id, asked })}
    >
      <p>{t('detail.countAnewQuestion')}</p>
    </AskedButton>
  );
}
