import { recognise } from '../../capture/recognise/recognise.ts';

/** What was read on each print with what was taught: thousands of days print the same few papers. */
const known = new Map<string, ReturnType<typeof recognise>>();

/** The recogniser, which is pure, behind a memory. */
export const recogniseOnce: typeof recognise = (job, taught) => {
  const { ended, damaged, foreign, lines } = job;
  const shown = lines.map(({ offset: _place, ...line }) => line);
  const key = JSON.stringify([ended, damaged, foreign, shown, taught]);
  const found = known.get(key) ?? recognise(job, taught);
  known.set(key, found);
  return found;
};
