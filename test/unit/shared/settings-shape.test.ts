/** The shape of the settings, pinned: a change that does not raise it would let an older app lose what it does not know. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { SETTINGS_SHAPE, SETTINGS_SUBJECTS, settingsSchema } from '../../../src/shared/settings.ts';

/**
 * Each shape there has been, by a digest of its schema. Another digest than the last one here means that settings are
 * written in another shape: raise SETTINGS_SHAPE and add a line. A line that stands here is never changed once a version
 * with it has been given out.
 */
const SHAPES: Readonly<Record<number, string>> = {
  1: 'a642f3f8a8d68bb4eb51d98b0538eeb0182467939ae254d1f07d635da33b5d15',
};

test('a change of what settings may say raises their shape', () => {
  const said = JSON.stringify([z.toJSONSchema(settingsSchema), SETTINGS_SUBJECTS]);
  expect(createHash('sha256').update(said).digest('hex')).toBe(SHAPES[SETTINGS_SHAPE]);
});

test('the shape in force is the highest there has been', () => {
  expect(Math.max(...Object.keys(SHAPES).map(Number))).toBe(SETTINGS_SHAPE);
});
