import { useTranslation } from 'react-i18next';
import { PinField } from '../../components/pin-field.tsx';
import type { NewPin } from './use-new-pin.ts';

/** The two fields of a new PIN. */
export function NewPinFields({ newPin }: { newPin: NewPin }) {
  const { t } = useTranslation();
  const { pin, again, pinError, againError } = newPin;
  return (
    <>
      <PinField
        label={t('access.pin')}
        description={t('access.pinRule')}
        error={pinError === null ? null : t(`access.${pinError}`)}
        value={pin}
        onType={newPin.typePin}
      />
      <PinField
        label={t('access.pinAgain')}
        error={againError === null ? null : t(`access.${againError}`)}
        value={again}
        onType={newPin.typeAgain}
      />
    </>
  );
}
