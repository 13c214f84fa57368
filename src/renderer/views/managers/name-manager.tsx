import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { managerNameSchema } from '../../../shared/access.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import styles from './managers-view.module.css';
import { NewPinFields } from './new-pin-fields.tsx';
import { useNewPin } from './use-new-pin.ts';

/** A name and a PIN make a manager; the first one turns the lock on. */
export function NameManager({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [name, setName] = useState('');
  const [complain, setComplain] = useState(false);
  const newPin = useNewPin();
  const read = managerNameSchema.safeParse(name);
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <h2 className={styles['subtitle']}>{t(isFirst ? 'access.first' : 'access.another')}</h2>
      <div className={styles['fields']}>
        <TextInput
          label={t('access.name')}
          value={name}
          autoComplete="off"
          error={complain && !read.success ? t('access.nameMissing') : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <NewPinFields newPin={newPin} />
      </div>
      <Button type="submit" loading={busy}>
        {t('access.add')}
      </Button>
      <CallFailure failure={failure} />
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setComplain(true);
    if (!newPin.check() || !read.success) return;
    run(async (client) => {
      await client.access.nameManager({ name: read.data, pin: newPin.pin });
      setName('');
      setComplain(false);
      newPin.clear();
    });
  }
}
