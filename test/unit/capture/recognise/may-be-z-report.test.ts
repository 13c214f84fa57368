import { describe, expect, test } from 'vitest';
import { mayBeZReport } from '../../../../src/main/capture/recognise/may-be-z-report.ts';
import { jobOf, LAYOUTS, print } from './print.ts';

describe('by its titles alone', () => {
  test.each(LAYOUTS)('%s may be a Z-report', (name) => {
    expect(mayBeZReport(jobOf(print(name)).lines)).toBe(true);
  });

  test('a receipt that sells paper for Z-reports is none', () => {
    expect(mayBeZReport(jobOf(print('not-z-receipt')).lines)).toBe(false);
  });
});
