import type { Icon } from '@tabler/icons-react';
import styles from './marked.module.css';
import type { Tone } from './tones.ts';

const ICON_PX = 20;

/** A word and its mark, in the colour of its state. */
export function Marked({ tone, icon: MarkIcon, word }: { tone: Tone; icon: Icon; word: string }) {
  return (
    <span className={styles['marked']} data-tone={tone}>
      <MarkIcon size={ICON_PX} aria-hidden />
      <span>{word}</span>
    </span>
  );
}
