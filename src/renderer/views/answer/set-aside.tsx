import { useTranslation } from 'react-i18next';
import { AskedButton } from '../../components/asked-button.tsx';
import { useIsManager } from '../../hooks/use-is-manager.ts';

/** The day was dealt with elsewhere: asked once more. */
export function SetAside({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  if (!useIsManager()) return null;
  return (
    <AskedButton
      label={t('detail.setAside')}
      no={t('detail.setAsideNo')}
      yes={t('detail.setAsideYes')}
      onYes={(client) => client.zReports.setAside({ id })}
    >
      <p>{t('detail.setAsideQuestion')}</p>
    </AskedButton>
  );
}
