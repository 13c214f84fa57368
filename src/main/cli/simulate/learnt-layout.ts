import { ANY_LAYOUT, type LayoutProfile } from '../../../shared/layout.ts';
import { readAgain } from '../../capture/read-again.ts';
import { taughtBy } from '../../capture/recognise/lesson.ts';
import type { LayoutName } from '../../practice/register/paper/layouts.ts';
import { missingFromLayout } from '../../rules/layout-fit.ts';
import { pointAtMissing } from './point-at-missing.ts';
import type { PrintedReport } from './printed-reports.ts';

/** Learnt once for each layout: reading takes longer than the rest of a day. */
const learnt = new Map<LayoutName, LayoutProfile>();

/** What a register's profile holds after somebody has confirmed its first print. */
export function learntLayout(name: LayoutName, first: PrintedReport): LayoutProfile {
  const known = learnt.get(name) ?? learn(first);
  learnt.set(name, known);
  return known;
}

function learn({ whole, figures }: PrintedReport): LayoutProfile {
  const { lines, document } = readAgain(whole, { ended: 'cut', damaged: false }, 'auto', {});
  const missing = [...missingFromLayout(document?.layout ?? [])];
  const { pointed } = pointAtMissing(
    lines.map(({ text }) => text),
    missing,
    [figures.total],
  );
  const taught = taughtBy(lines, pointed);
  if (!taught.ok) throw new Error(`a practice layout cannot be learnt: ${taught.problem.code}`);
  return { ...ANY_LAYOUT, taught: taught.value };
}
