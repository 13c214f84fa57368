/** A made-up register's print, read as the app reads it: one field of it stands under words that nobody knows. */
import { readFileSync } from 'node:fs';
import type { LayoutPreview } from '../../src/shared/layout-preview.ts';
import type { Lesson } from '../../src/shared/layout.ts';
import { problem, success, type Result } from '../../src/shared/problem.ts';
import { readAgain } from '../../src/main/capture/read-again.ts';
import { taughtBy } from '../../src/main/capture/recognise/lesson.ts';
import { missingFromLayout } from '../../src/main/rules/layout-fit.ts';

const PRINT = new URL('../fixtures/prints/flat-labels-42.txt', import.meta.url);
const WHOLE = { ended: 'cut', damaged: false } as const;

export function layoutPreview(lesson: Lesson): Result<LayoutPreview> {
  const text = readFileSync(PRINT, 'utf8').replace('Total försäljning ', 'Summan vi slog in');
  const raw = Buffer.from(text, 'utf8');
  const learnt = taughtBy(readAgain(raw, WHOLE, lesson.codePage, {}).lines, lesson.pointed);
  if (!learnt.ok) return learnt;
  const { lines, codePage, document } = readAgain(raw, WHOLE, lesson.codePage, learnt.value);
  const layout = document?.layout ?? [];
  const missing = [...missingFromLayout(layout)];
  const [field] = missing;
  return success({
    lines: lines.map((line) => line.text),
    codePage,
    zReport: document?.zReport ?? null,
    layout,
    missing,
    problem: field === undefined ? (document?.reasons[0] ?? null) : problem('layout-incomplete', { field }),
    changed: null,
    confirmed: false,
  });
}
