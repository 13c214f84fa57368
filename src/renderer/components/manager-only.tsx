import { Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Marked } from './marked.tsx';
import { UnlockButton } from './unlock-button.tsx';

/** Stands in the place of what only the manager may do, and asks for one. */
export function ManagerOnly({ words }: { words: string }) {
  return (
    <Group gap="sm">
      <Marked tone="neutral" icon={IconLock} word={words} />
      <UnlockButton />
    </Group>
  );
}
