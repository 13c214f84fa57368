import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Only this machine's own browser, showing our own page, may in. */
export interface Doorkeeper {
  /** The one-time key that opens the page; a new one after it was used. */
  issueKey(): string;
  /** Trades a one-time key for a session cookie; null when the key is not good, or was used before. */
  admit(key: string | null): string | null;
  /** Whether a request comes from a page of ours in a browser that was let in. */
  knows(request: Pick<IncomingMessage, 'headers'>): boolean;
  /** Whether a request is addressed to us by our own name, and not through somebody else's page or name. */
  isForUs(request: Pick<IncomingMessage, 'headers'>): boolean;
}

const KEY_BYTES = 32;
const COOKIE = 'kassabryggan';

/** @param port the port we listen on: part of the only names by which we may be called */
export function createDoorkeeper(port: number): Doorkeeper {
  const cookieName = `${COOKIE}-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  const sessions: string[] = [];
  let key: string | null = null;

  return {
    issueKey() {
      key = randomBytes(KEY_BYTES).toString('base64url');
      return key;
    },
    admit(offered) {
      if (key === null || offered === null || !equal(key, offered)) return null;
      key = null;
      const session = randomBytes(KEY_BYTES).toString('base64url');
      sessions.push(session);
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    knows(request) {
      const session = readCookie(request.headers.cookie, cookieName);
      return session !== null && sessions.some((known) => equal(known, session));
    },
    isForUs({ headers }) {
      const hostIsOurs = headers.host !== undefined && hosts.has(headers.host);
      // A browser names the page a request comes from; another program on this machine may leave it out.
      return hostIsOurs && (headers.origin === undefined || origins.has(headers.origin));
    },
  };
}

function equal(known: string, offered: string): boolean {
  const one = Buffer.from(known);
  const other = Buffer.from(offered);
  return one.length === other.length && timingSafeEqual(one, other);
}

function readCookie(header: string | undefined, name: string): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([found]) => found === name)?.[1] ?? null;
}
