import { Button } from '@mantine/core';
import { useCall } from '../hooks/use-call.ts';
import { CallFailure } from './call-failure.tsx';

/** Tries at once whatever waits. */
export function TryNow({ label }: { label: string }) {
  const { busy, failure, run } = useCall();
  return (
    <>
      <Button
        loading={busy}
        onClick={() => {
          run((client) => client.app.tryNow());
        }}
      >
        {label}
      </Button>
      <CallFailure failure={failure} />
    </>
  );
}
