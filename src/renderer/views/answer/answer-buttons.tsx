import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/problem.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { ManagerOnly } from '../../components/manager-only.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useIsManager } from '../../hooks/use-is-manager.ts';

interface AnswerButton {
  readonly id: number;
  readonly label: string;
  /** Not the answer that is offered first. */
  readonly quiet?: boolean;
}

/** Something was mended elsewhere: check again, and send. */
export function RetryButton({ id, label, quiet = false }: AnswerButton) {
  const { busy, failure, run } = useCall();
  return (
    <>
      <Button
        variant={quiet ? 'default' : 'filled'}
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
export function ConfirmButton({
  id,
  label,
  asked,
  quiet = false,
}: AnswerButton & { readonly asked: Problem }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const isManager = useIsManager();
  if (!isManager) return <ManagerOnly words={t('detail.managerOnly')} />;
  return (
    <>
      <Button
        variant={quiet ? 'default' : 'filled'}
        loading={busy}
        onClick={() => {
          run((client) => client.zReports.confirm({ id, asked }));
        }}
      >
        {label}
      </Button>
      <CallFailure failure={failure} />
    </>
  );
}
