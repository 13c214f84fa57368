import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { registerNumberSchema, type RegisterInForce } from '../../../shared/register.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import styles from './register-number.module.css';

interface RegisterNumberProps {
  readonly register: RegisterInForce;
  readonly mayChoose: boolean;
}

/** What the register is called in the books: its number, which nobody else's may be. */
export function RegisterNumber({ register, mayChoose }: RegisterNumberProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['register']} aria-labelledby="register-number">
      <h2 id="register-number" className={styles['title']}>
        {t('line.thisRegister')}
      </h2>
      <p className={styles['quiet']}>{t('line.numberWhy')}</p>
      {mayChoose ? (
        <NumberForm register={register} />
      ) : (
        <p>{t('line.numberIs', { register: register.key })}</p>
      )}
    </section>
  );
}

/** What stands in the field is the number in force, until it is touched. */
function NumberForm({ register }: { readonly register: RegisterInForce }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  /** With the number that was seen when the typing began: a save of another one meanwhile is not overlooked. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: RegisterInForce } | null>(null);
  const [complain, setComplain] = useState(false);
  const text = draft?.text ?? register.key;
  const read = registerNumberSchema.safeParse(/^\d+$/.test(text.trim()) ? Number(text) : null);
  const isUnchanged = text.trim() === register.key;
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <TextInput
        className={styles['field']}
        label={t('line.number')}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        error={complain && !read.success ? t('line.numberInvalid') : null}
        onChange={(event) => {
          setDraft({ text: event.currentTarget.value, seen: draft?.seen ?? register });
        }}
      />
      <Button type="submit" variant={isUnchanged ? 'default' : 'filled'} loading={busy}>
        {t('line.numberSave')}
      </Button>
      <output className={styles['quiet']}>
        {read.success && !isUnchanged && t('line.numberWill', { register: String(read.data) })}
      </output>
      <CallFailure failure={failure} />
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setComplain(!read.success);
    if (!read.success) return;
    const { version } = draft?.seen ?? register;
    const number = read.data;
    run(async (client) => {
      await client.register.save({ number, basedOn: version });
      // The number in force stands in the field now, and follows it.
      setDraft(null);
    });
  }
}
