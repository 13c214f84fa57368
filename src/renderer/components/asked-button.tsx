import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Client } from '../client.ts';
import { AskOnceMore } from './ask-once-more.tsx';
import styles from './asked-button.module.css';

interface AskedButtonProps {
  /** What the button says, and the answer that lets it happen where nothing else is given. */
  readonly label: string;
  /** What is asked, and what follows. */
  readonly children: ReactNode;
  readonly no: string;
  readonly yes?: string;
  readonly onYes: (client: Client) => Promise<unknown>;
}

/** A button for what is not easily undone: pressed, it gives way to the question. */
export function AskedButton({ label, children, no, yes = label, onYes }: AskedButtonProps) {
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <div className={styles['question']}>
        <AskOnceMore
          no={no}
          onNo={() => {
            setAsking(false);
          }}
          yes={yes}
          onYes={onYes}
        >
          {children}
        </AskOnceMore>
      </div>
    );
  }
  return (
    <Button
      variant="default"
      onClick={() => {
        setAsking(true);
      }}
    >
      {label}
    </Button>
  );
}
