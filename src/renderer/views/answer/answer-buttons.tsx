import { Button } from '@mantine/core';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { usePage } from '../../store.ts';
import { ManagerOnly } from './manager-only.tsx';

interface AnswerButton {
  readonly id: number;
  readonly label: string;
}

/** Something was mended elsewhere: check again, and send. */
export function RetryButton({ id, label }: AnswerButton) {
  const { busy, failure, run } = useCall();
  return (
    <>
      <Button
        loading={busy}
        onClick={() => {
          run((client) => client.zReports.retry({ id }));
        }}
      >
        {label}
      </Button>
      <CallFailure failure={failure} />
    </>
  );
}

/** Yes to the question. Main asks for the manager; the page says so instead of letting a cashier try. */
export function ConfirmButton({ id, label }: AnswerButton) {
  const { busy, failure, run } = useCall();
  const isManager = usePage(({ snapshot }) => snapshot?.role === 'manager');
  if (!isManager) return <ManagerOnly />;
  return (
    <>
      <Button
        loading={busy}
        onClick={() => {
          run((client) => client.zReports.confirm({ id }));
        }}
      >
        {label}
      </Button>
      <CallFailure failure={failure} />
    </>
  );
}
