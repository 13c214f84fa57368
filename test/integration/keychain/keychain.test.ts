import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { runStory } from './run-story.ts';

const unreadableStory = z.object({ unreadable: z.unknown(), incomplete: z.unknown() });
const bookedStory = z.object({ files: z.array(z.string()), secrets: z.number() });

const credentials = { clientId: 'klient', clientSecret: 'hemlig-åäö-"\\', tenantId: '1234567' };
const unavailable = {
  ok: false,
  problem: { code: 'keychain-unavailable', facts: { message: expect.stringMatching(/\S/) } },
};

describe('the keychain', () => {
  let story: unknown;
  beforeAll(async () => {
    story = await runStory('store-and-read.ts', 'keyring');
  });

  test('keeps credentials until they are removed, each pairing its own', () => {
    expect(story).toMatchObject({
      before: { ok: true, value: null },
      stored: { ok: true, value: true },
      read: { ok: true, value: credentials },
      readByAnother: { ok: true, value: credentials },
      ofAnotherPairing: { ok: true, value: null },
      replaced: { ok: true, value: true },
      readAgain: { ok: true, value: { ...credentials, clientSecret: 'en-nyare-hemlighet' } },
      removed: true,
      afterwards: { ok: true, value: null },
      removedTwice: true,
    });
  });

  test('keeps the next refresh token in the place of the used one, and of no other', () => {
    expect(story).toMatchObject({
      nothingToRotate: false,
      rotating: { ok: true, value: true },
      rotated: true,
      rotatedTwice: false,
      afterRotation: { clientId: 'klient', clientSecret: 'hemlig', refreshToken: 'andra' },
    });
  });

  test('with an entry that is not ours to read says so without repeating it', () => {
    expect(story).toMatchObject({ unreadable: unavailable, incomplete: unavailable });
    const { unreadable, incomplete } = unreadableStory.parse(story);
    expect(JSON.stringify([unreadable, incomplete])).not.toContain('hemlighet');
  });
});

test('what was booked with a secret leaves it, and every token, in no file of the data folder', async () => {
  const story = await runStory('book-with-app.ts', 'keyring');
  expect(story).toMatchObject({ booked: 1, whileRunning: [], leaks: [] });
  const { files, secrets } = bookedStory.parse(story);
  expect(files).toContain('companion.db');
  // The client secret, the login made of it, and a token.
  expect(secrets).toBeGreaterThanOrEqual(3);
});

test.skipIf(process.platform !== 'linux')(
  'without a keychain nothing is stored, and it is said',
  async () => {
    const story = await runStory('no-keychain.ts', 'nowhere');
    expect(story).toEqual({ stored: unavailable, read: unavailable });
    expect(JSON.stringify(story)).not.toContain('hemlig');
  },
);
