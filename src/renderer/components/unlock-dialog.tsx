import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pinSchema } from '../../shared/access.ts';
import { useCall } from '../hooks/use-call.ts';
import { usePage } from '../store.ts';
import { problemWords } from '../words/problem-words.ts';
import { CallFailure } from './call-failure.tsx';
import { Marked } from './marked.tsx';
import { PinField } from './pin-field.tsx';

const NOBODY: readonly string[] = [];

/** Opens the window for a manager, over whatever the page shows; afterwards that goes on where it was. */
export function UnlockDialog() {
  const { t } = useTranslation();
  const opened = usePage(({ unlocking }) => unlocking);
  const askToUnlock = usePage((page) => page.askToUnlock);
  const close = (): void => {
    askToUnlock(false);
  };
  return (
    <Modal.Root opened={opened} onClose={close} centered padding="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          {/* Not Mantine's own header: it would be a second banner of the page. */}
          <Group justify="space-between" mb="md">
            <Modal.Title>{t('access.dialog')}</Modal.Title>
            <Modal.CloseButton aria-label={t('access.close')} />
          </Group>
          <Unlock onDone={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Unlock({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const problem = usePage(({ snapshot }) => snapshot?.accessProblem ?? null);
  if (problem === null) return <UnlockForm onDone={onDone} />;
  const { title, meaning, mend } = problemWords(t, problem);
  return (
    <Stack gap="md">
      <Marked tone="red" icon={IconInfoCircle} word={title} />
      <p>
        {meaning} {mend}
      </p>
    </Stack>
  );
}

function UnlockForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const managers = usePage(({ snapshot }) => snapshot?.managers ?? NOBODY);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [complain, setComplain] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const name = chosen ?? managers[0] ?? '';
  const valid = pinSchema.safeParse(pin).success;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <NativeSelect
          label={t('access.who')}
          value={name}
          data={[...managers]}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
        <PinField
          ref={field}
          isFirst
          label={t('access.pin')}
          description={t('access.hint')}
          error={complain && !valid ? t('access.pinInvalid') : null}
          value={pin}
          onType={setPin}
        />
        <CallFailure failure={failure} />
        <Button type="submit" loading={busy}>
          {t('access.unlock')}
        </Button>
      </Stack>
    </form>
  );

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setComplain(!valid);
    field.current?.focus();
    if (!valid) return;
    setPin('');
    setComplain(false);
    run(async (client) => {
      await client.access.unlock({ name, pin });
      onDone();
    });
  }
}
