import { describe, expect, test } from 'vitest';
import { createDoorkeeper } from '../../../src/main/shell/doorkeeper.ts';

const PORT = 4711;
const HOST = `127.0.0.1:${PORT}`;

/** The cookie as a browser sends it back. */
function cookieOf(setCookie: string | null): string {
  return setCookie?.split(';')[0] ?? '';
}

describe('the one-time key', () => {
  test('lets in once', () => {
    const door = createDoorkeeper(PORT);
    const key = door.issueKey();
    expect(door.admit(key)).not.toBeNull();
    expect(door.admit(key)).toBeNull();
  });

  test('lets nobody in before it was issued, nor in another form', () => {
    const door = createDoorkeeper(PORT);
    expect(door.admit('')).toBeNull();
    const key = door.issueKey();
    expect(
      [null, '', key.slice(1), `${key}a`, key.toUpperCase()].map((offered) => door.admit(offered)),
    ).toStrictEqual([null, null, null, null, null]);
    expect(door.admit(key)).not.toBeNull();
  });

  test('is replaced by a newer one', () => {
    const door = createDoorkeeper(PORT);
    const older = door.issueKey();
    const newer = door.issueKey();
    expect(newer).not.toBe(older);
    expect(door.admit(older)).toBeNull();
    expect(door.admit(newer)).not.toBeNull();
  });
});

describe('the cookie', () => {
  test('is known, and stands out of reach of scripts and other sites', () => {
    const door = createDoorkeeper(PORT);
    const setCookie = door.admit(door.issueKey());
    expect(setCookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(door.knows({ headers: { cookie: `other=1; ${cookieOf(setCookie)}` } })).toBe(true);
  });

  test('of an earlier browser goes on being known when another is let in', () => {
    const door = createDoorkeeper(PORT);
    const first = cookieOf(door.admit(door.issueKey()));
    door.admit(door.issueKey());
    expect(door.knows({ headers: { cookie: first } })).toBe(true);
  });

  test('is not known when it is missing, empty, wrong, or from another port', () => {
    const door = createDoorkeeper(PORT);
    const cookie = cookieOf(door.admit(door.issueKey()));
    const elsewhere = cookieOf(createDoorkeeper(PORT + 1).admit('no key'));
    const wrong = [
      undefined,
      '',
      `kassabryggan-${PORT}=`,
      `kassabryggan-${PORT}=wrong`,
      `${cookie}x`,
      elsewhere,
    ];
    expect(wrong.filter((sent) => door.knows({ headers: { cookie: sent } }))).toStrictEqual([]);
  });
});

describe('a request is for us', () => {
  const door = createDoorkeeper(PORT);

  test.for([HOST, `localhost:${PORT}`])('when it names us %s, with our own page or none', (host) => {
    expect(door.isForUs({ headers: { host } })).toBe(true);
    expect(door.isForUs({ headers: { host, origin: `http://${host}` } })).toBe(true);
  });

  test.for([
    undefined,
    '',
    '127.0.0.1',
    `127.0.0.1:${PORT + 1}`,
    `evil.example:${PORT}`,
    `${HOST}.evil.example`,
  ])('not when it names %s, as a name made to point here would', (host) => {
    expect(door.isForUs({ headers: { host } })).toBe(false);
  });

  test.for(['https://evil.example', `https://${HOST}`, `http://127.0.0.1:${PORT + 1}`, 'null', ''])(
    'not when it comes from a page at %s',
    (origin) => {
      expect(door.isForUs({ headers: { host: HOST, origin } })).toBe(false);
    },
  );
});
