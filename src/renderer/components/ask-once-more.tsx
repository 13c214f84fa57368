import { Button, Group } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Client } from '../client.ts';
import { useCall } from '../hooks/use-call.ts';
import { CallFailure } from './call-failure.tsx';

interface AskOnceMoreProps {
  /** What is asked, and what follows. */
  readonly children: ReactNode;
  readonly no: string;
  readonly onNo: () => void;
  readonly yes: string;
  readonly onYes: (client: Client) => Promise<unknown>;
}

/** A question before something that is not easily undone, with the answer that changes nothing in focus. */
export function AskOnceMore({ children, no, onNo, yes, onYes }: AskOnceMoreProps) {
  const { busy, failure, run } = useCall();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    safe.current?.focus();
  }, []);
  return (
    <>
      {children}
      <Group>
        <Button ref={safe} onClick={onNo}>
          {no}
        </Button>
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            run(onYes);
          }}
        >
          {yes}
        </Button>
      </Group>
      <CallFailure failure={failure} />
    </>
  );
}
