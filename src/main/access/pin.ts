/** A PIN as it is kept: never the PIN itself, and of no use without the secret in the keychain. */
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { nameKey } from '../../shared/name-key.ts';

export interface SealedPin {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15 with r = 8 and p = 3, which takes 32 MiB. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
/** Node refuses to take more than 32 MiB unless told; the work needs that and a little more. */
const MOST_MEMORY_BYTES = 64 * 1024 * 1024;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const PEPPER_BYTES = 32;

/** A new secret for the keychain, in base64. */
export function newPepper(): string {
  return randomBytes(PEPPER_BYTES).toString('base64');
}

/** @param pepper the secret of the keychain, in base64 */
export async function sealPin(name: string, pin: string, pepper: string): Promise<SealedPin> {
  const salt = randomBytes(SALT_BYTES);
  return { salt, hash: await hashPin(name, pin, salt, pepper) };
}

/** @param pepper the secret of the keychain, in base64 */
export async function isPin(name: string, pin: string, sealed: SealedPin, pepper: string): Promise<boolean> {
  const hash = await hashPin(name, pin, sealed.salt, pepper);
  return hash.length === sealed.hash.length && timingSafeEqual(hash, sealed.hash);
}

/**
 * A few digits are guessed offline in minutes however slow the hash, so it is keyed by a secret that does not stand in
 * the file. The name is part of it: one manager's row cannot be copied over another's.
 */
async function hashPin(name: string, pin: string, salt: Uint8Array, pepper: string): Promise<Buffer> {
  const stretched = await new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, { ...COST, maxmem: MOST_MEMORY_BYTES }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
  const keyed = createHmac('sha256', Buffer.from(pepper, 'base64'));
  return keyed.update(stretched).update(nameKey(name), 'utf8').digest();
}
