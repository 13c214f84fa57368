import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './layout-view.module.css';

interface PrintLinesProps {
  readonly lines: readonly string[];
  /** Indexes of the lines that belong to the chosen field. */
  readonly marked: readonly number[];
  /** A line is being pointed out, rather than looked at. */
  readonly pointing: boolean;
  readonly onLine: (line: number) => void;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** The print, line by line. One line at a time is reached by Tab; the arrows move, Enter chooses. */
export function PrintLines({ lines, marked, pointing, onLine }: PrintLinesProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const first = marked[0] ?? 0;
  // Moving counts from the field that was chosen; another field begins at its own line.
  const active = moved?.from === first ? moved.to : first;

  useEffect(() => {
    list.current?.querySelector(`[data-line="${first}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  useEffect(() => {
    if (pointing) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [pointing]);

  function setActive(line: number): void {
    setMoved({ from: first, to: line });
  }

  function lineAt(line: number): HTMLElement | null {
    return list.current?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null;
  }

  function move(event: KeyboardEvent, from: number): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    let next = from + step;
    while (lines[next] === '') next += step;
    if (lines[next] === undefined) return;
    event.preventDefault();
    setActive(next);
    lineAt(next)?.focus();
  }

  return (
    <ol ref={list} className={styles['print']} data-pointing={pointing} aria-label={t('layout.print')}>
      {lines.map((text, line) => (
        // The lines of a print never move: their place is what tells two equal ones apart.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={line} className={styles['row']}>
          {text !== '' && (
            <button
              type="button"
              className={styles['line']}
              data-line={line}
              data-marked={marked.includes(line)}
              tabIndex={line === active ? 0 : -1}
              onKeyDown={(event) => {
                move(event, line);
              }}
              onClick={() => {
                setActive(line);
                onLine(line);
              }}
            >
              {text}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
