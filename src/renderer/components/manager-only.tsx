import { IconLock } from '@tabler/icons-react';
import { Marked } from './marked.tsx';

/** Stands in the place of what only the manager may do. */
export function ManagerOnly({ words }: { words: string }) {
  return <Marked tone="neutral" icon={IconLock} word={words} />;
}
