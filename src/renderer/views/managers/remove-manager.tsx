import { useTranslation } from 'react-i18next';
import { AskOnceMore } from '../../components/ask-once-more.tsx';

interface RemoveManagerProps {
  readonly name: string;
  readonly isLast: boolean;
  readonly onDone: () => void;
}

/** Asked once more. Without the last one there is no lock. */
export function RemoveManager({ name, isLast, onDone }: RemoveManagerProps) {
  const { t } = useTranslation();
  return (
    <AskOnceMore
      no={t('access.removeNo')}
      onNo={onDone}
      yes={t(isLast ? 'access.removeLastYes' : 'access.removeYes')}
      onYes={async (client) => {
        await client.access.removeManager({ name, turnsLockOff: isLast });
        onDone();
      }}
    >
      <p>{t(isLast ? 'access.removeLastQuestion' : 'access.removeQuestion', { name })}</p>
    </AskOnceMore>
  );
}
