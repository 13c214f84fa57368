import { expect, test } from 'vitest';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { createLineChooser, type LineChooser } from '../../../src/main/sync/choose-line.ts';
import { createRecorder } from '../../../src/main/sync/recorder.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineSettings } from '../../../src/shared/line-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import type { Change } from '../../../src/shared/state.ts';
import { codeOf, tempStore } from '../store/temp-store.ts';

const clock = systemClock;

function listening(path: string): LineSettings {
  return { way: 'serial-listen', register: { path, ...DEFAULT_SERIAL_PORT_SETTINGS }, printer: null };
}

function desk(fixed: LineSettings | null = null) {
  const { store } = tempStore();
  const changes = createChanges();
  const told: Change[] = [];
  changes.subscribe((change) => void told.push(change));
  const record = createRecorder({ store, changes, clock, storageTrouble: () => undefined });
  let turns = 0;
  const open = () =>
    createLineChooser({ store, record, changes, clock, fixed, changed: () => void (turns += 1) });
  return { store, told, open, chooser: open(), turns: () => turns };
}

/** As somebody chooses who sees the line in force. */
function choose(chooser: LineChooser, line: LineSettings) {
  return chooser.choose(line, chooser.current().settings);
}

test('before anything is chosen no line is wanted, and that is said', () => {
  const { chooser } = desk();
  expect(chooser.current()).toEqual({ settings: null, fixed: false, previous: null });
  expect(chooser.wanted()).toBeNull();
  expect(chooser.whyNone()).toMatchObject({ state: 'not-chosen', problem: { code: 'line-not-chosen' } });
});

test('a line that was chosen is wanted, told, stored and written in the diary', () => {
  const { chooser, told, store, open, turns } = desk();
  expect(choose(chooser, listening('COM3')).ok).toBe(true);
  expect(chooser.wanted()).toEqual(listening('COM3'));
  expect(turns()).toBe(1);
  expect(told.map(({ type }) => type)).toEqual(['line-choice', 'happening']);
  expect(store.happenings.page(null, 1)).toMatchObject([{ type: 'line-changed', facts: { line: 'COM3' } }]);
  expect(open().current().settings).toEqual(listening('COM3'));
});

test('the one before can be gone back to, and back again; other settings in between change nothing', () => {
  const { chooser, store } = desk();
  choose(chooser, listening('COM3'));
  choose(chooser, listening('COM4'));
  store.settings.save({ ...store.settings.current(), voucherSeries: 'K' }, 1);
  expect(chooser.current().previous).toEqual(listening('COM3'));
  choose(chooser, listening('COM3'));
  expect(chooser.current()).toMatchObject({ settings: listening('COM3'), previous: listening('COM4') });
  expect(store.settings.current().voucherSeries).toBe('K');
});

test('of two who choose at once the second is refused, and the first one’s line holds', () => {
  const { chooser } = desk();
  const seen = chooser.current().settings;
  expect(chooser.choose(listening('COM3'), seen).ok).toBe(true);
  expect(codeOf(chooser.choose(listening('COM4'), seen))).toBe('settings-changed');
  expect(chooser.wanted()).toEqual(listening('COM3'));
  expect(choose(chooser, listening('COM4')).ok).toBe(true);
});

test('choosing the line in force does nothing', () => {
  const { chooser, told } = desk();
  choose(chooser, listening('COM3'));
  const before = told.length;
  expect(choose(chooser, listening('COM3')).ok).toBe(true);
  expect(told).toHaveLength(before);
});

test('the command line’s line wins, and cannot be changed; the stored one is left alone', () => {
  const { chooser, store } = desk(listening('COM9'));
  store.settings.save({ ...DEFAULT_SETTINGS, line: listening('COM3') }, 1);
  expect(chooser.current()).toEqual({ settings: listening('COM9'), fixed: true, previous: null });
  expect(codeOf(choose(chooser, listening('COM4')))).toBe('line-fixed');
  expect(store.settings.current().line).toEqual(listening('COM3'));
});

test('while its ports are lent no line is wanted; given back by the last who has them, it is again', () => {
  const { chooser, turns } = desk();
  choose(chooser, listening('COM3'));
  const one = chooser.lend();
  const other = chooser.lend();
  expect(chooser.wanted()).toBeNull();
  expect(chooser.whyNone()).toMatchObject({ state: 'gone', problem: { code: 'line-searching' } });
  one();
  one();
  expect(chooser.wanted()).toBeNull();
  other();
  expect(chooser.wanted()).toEqual(listening('COM3'));
  expect(turns()).toBe(5);
});

test('a line that the disk does not take is not in force', () => {
  const { chooser, store } = desk();
  store.limitPages(1);
  const filler = 'x'.repeat(50_000);
  const refused = choose(chooser, listening(filler));
  expect(codeOf(refused)).toBe('disk-full');
  expect(chooser.wanted()).toBeNull();
});
