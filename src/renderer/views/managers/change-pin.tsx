import { Button, Group } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import styles from './managers-view.module.css';
import { NewPinFields } from './new-pin-fields.tsx';
import { useNewPin } from './use-new-pin.ts';

/** Gives a manager a new PIN: their own, or that of one who has forgotten it. */
export function ChangePin({ name, onDone }: { name: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const newPin = useNewPin();
  return (
    <form
      className={styles['form']}
      noValidate
      aria-label={t('access.changePinOf', { name })}
      onSubmit={submit}
    >
      <div className={styles['fields']}>
        <NewPinFields newPin={newPin} />
      </div>
      <Group>
        <Button type="submit" loading={busy}>
          {t('access.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('access.cancel')}
        </Button>
      </Group>
      <CallFailure failure={failure} />
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!newPin.check()) return;
    run(async (client) => {
      await client.access.changePin({ name, pin: newPin.pin });
      onDone();
    });
  }
}
