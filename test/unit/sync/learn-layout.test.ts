import { describe, expect, test } from 'vitest';
import { PrintJobAssembler } from '../../../src/main/capture/print-job-assembler.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { createAnswers } from '../../../src/main/sync/answers.ts';
import { createLayoutLessons } from '../../../src/main/sync/learn-layout.ts';
import { recordJob } from '../../../src/main/sync/record-job.ts';
import { createRecorder } from '../../../src/main/sync/recorder.ts';
import { EMPTY_LESSON, type Lesson } from '../../../src/shared/layout.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { print } from '../capture/recognise/print.ts';
import { tempStore } from '../store/temp-store.ts';

const SEGMENT = '00000000000001-1.tap';
const HEARD_AT = Date.parse('2026-08-14T23:58:20');
const Z = print('flat-labels-42');
const STRANGE = Z.replace('Total försäljning ', 'Summan vi slog in');
const CUT = '\n\x1dV0';

/** The day after: the same layout, the next number, the grand totals moved on by the day. */
function nextDay(text: string): string {
  return text
    .replace('0097', '0098')
    .replace('2026-08-14', '2026-08-15')
    .replace('9102070.00', '9141140.00')
    .replace('9110570.00', '9149640.00');
}

function desk() {
  const { store } = tempStore();
  const mapping = { ...DEFAULT_SETTINGS.mapping, tips: 2829 };
  store.settings.save({ ...DEFAULT_SETTINGS, mapping }, HEARD_AT);
  const common = { store, changes: createChanges(), clock: systemClock, storageTrouble: () => undefined };
  const record = createRecorder(common);
  const answers = createAnswers({
    ...common,
    record,
    wake: () => undefined,
    readAgain: () => undefined,
    facts: {
      chart: () => Promise.reject(new Error('the books are not asked here')),
      forget: () => undefined,
    },
  });
  const lessons = createLayoutLessons({
    ...common,
    record,
    checkAgain: (document) => answers.checkAgain(document),
    wake: () => undefined,
  });
  let offset = 0;
  return {
    store,
    lessons,
    /** Prints on the line, as UTF-8, and cuts. */
    print: (text: string): void => {
      const raw = Buffer.from(`${text}${CUT}`, 'utf8');
      const assembler = new PrintJobAssembler({ startOffset: offset });
      for (const job of [...assembler.push(raw), ...assembler.end()])
        recordJob({ ...job, raw, heardAt: HEARD_AT }, SEGMENT, common);
      offset += raw.length;
    },
    state: (id: number) => store.documents.get(id)?.state,
    asks: (id: number) => store.documents.get(id)?.problem?.code ?? null,
  };
}

function pointing(field: Lesson['pointed'][number]['field'], text: string, words: string): Lesson {
  return {
    codePage: 'auto',
    pointed: [{ field, line: text.split('\n').findIndex((line) => line.includes(words)) }],
  };
}

describe('the first Z of a register', () => {
  test('is held until a manager has confirmed how it was read', () => {
    const { lessons, print, state, asks } = desk();
    print(Z);
    expect(asks(1)).toBe('layout-unconfirmed');
    expect(lessons.confirm(1, EMPTY_LESSON).ok).toBe(true);
    expect(state(1)).toBe('waiting');
  });

  test('shows for each field the line it was read from', () => {
    const { lessons, print } = desk();
    print(Z);
    const shown = lessons.preview(1, EMPTY_LESSON);
    if (!shown.ok) throw new Error(shown.problem.code);
    const { lines, layout, missing, problem } = shown.value;
    const [line = -1] = layout.find(({ field }) => field === 'grandNet')?.lines ?? [];
    expect(lines[line]).toContain('9102070.00');
    expect(missing).toEqual([]);
    expect(problem).toBeNull();
  });

  test('cannot be confirmed while something is missing, and says what', () => {
    const { lessons, print, state } = desk();
    print(STRANGE);
    const refused = lessons.confirm(1, EMPTY_LESSON);
    expect(refused.ok ? null : refused.problem).toEqual({
      code: 'layout-incomplete',
      facts: { field: 'totalGross' },
    });
    expect(state(1)).toBe('held');
  });

  test('is read once the missing line has been pointed at', () => {
    const { store, lessons, print, state } = desk();
    print(STRANGE);
    expect(lessons.confirm(1, pointing('totalGross', STRANGE, 'Summan vi slog in')).ok).toBe(true);
    expect(state(1)).toBe('waiting');
    expect(store.documents.get(1)?.totalGross).toBe(3_907_000);
  });

  test('a line without words is refused, and nothing is learnt', () => {
    const { store, lessons, print } = desk();
    print(Z);
    const rule = Z.split('\n').findIndex((line) => line.startsWith('....'));
    const shown = lessons.preview(1, { codePage: 'auto', pointed: [{ field: 'totalGross', line: rule }] });
    expect(shown.ok ? null : shown.problem.code).toBe('layout-line-without-words');
    expect(store.layouts.current()).toBeNull();
  });
});

describe('after a layout was confirmed', () => {
  test('the next Z goes without a question, pointed lines included', () => {
    const { lessons, print, state } = desk();
    print(STRANGE);
    lessons.confirm(1, pointing('totalGross', STRANGE, 'Summan vi slog in'));
    print(nextDay(STRANGE));
    expect(state(2)).toBe('waiting');
  });

  test('a Z that stands under other words is held, though its sums close', () => {
    const { lessons, print, asks } = desk();
    print(Z);
    lessons.confirm(1, EMPTY_LESSON);
    print(nextDay(Z).replace('Total försäljning', 'Total omsättning '));
    expect(asks(2)).toBe('layout-changed');
  });

  test('the new way is learnt with one confirmation, and both versions are kept', () => {
    const { store, lessons, print, state } = desk();
    print(Z);
    lessons.confirm(1, EMPTY_LESSON);
    print(nextDay(Z).replace('Total försäljning', 'Total omsättning '));
    expect(lessons.confirm(2, EMPTY_LESSON).ok).toBe(true);
    expect(state(2)).toBe('waiting');
    expect(store.layouts.current()?.version).toBe(2);
  });

  test('the captured bytes and the first reading stay as they were', () => {
    const { store, lessons, print } = desk();
    print(STRANGE);
    const before = store.captures.get(1);
    lessons.confirm(1, pointing('totalGross', STRANGE, 'Summan vi slog in'));
    expect(store.captures.get(1)).toEqual(before);
  });
});

test('a code page chosen by a person is kept for the prints that follow', () => {
  const { store, lessons, print } = desk();
  print(Z);
  expect(lessons.confirm(1, { codePage: 'utf8', pointed: [] }).ok).toBe(true);
  expect(store.layouts.current()?.profile.codePage).toBe('utf8');
  print(nextDay(Z));
  expect(store.readings.latest(2)?.codePage).toBe('utf8');
});
