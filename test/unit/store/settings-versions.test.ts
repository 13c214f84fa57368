import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { tempStore } from './temp-store.ts';

test('before anything was saved the defaults are in force', () => {
  expect(tempStore().store.settings.current()).toEqual(DEFAULT_SETTINGS);
});

test('the latest save is in force, and the earlier ones are kept', () => {
  const { store, file } = tempStore();
  store.settings.save({ ...DEFAULT_SETTINGS, voucherSeries: 'K' }, 1);
  store.settings.save({ ...DEFAULT_SETTINGS, voucherSeries: 'Z' }, 2);
  expect(store.settings.current().voucherSeries).toBe('Z');
  const reader = new Database(file, { readonly: true });
  expect(reader.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(2);
  reader.close();
});

test('settings that are not valid are not saved', () => {
  const { store } = tempStore();
  expect(() => store.settings.save({ ...DEFAULT_SETTINGS, voucherSeries: '' }, 1)).toThrow('voucherSeries');
  expect(store.settings.current()).toEqual(DEFAULT_SETTINGS);
});
