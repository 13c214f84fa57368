/** What the keychain holds of the managers: what a change to the database file must not be able to undo. */
import * as z from 'zod';
import type { Result } from '../../shared/problem.ts';
import { NO_ATTEMPTS } from './attempts.ts';
import { newPepper } from './pin.ts';

export const accessSecretSchema = z.object({
  /** Keys the hash of every PIN; 32 bytes in base64. */
  pepper: z.string(),
  /** Managers have been named: while the database knows of none, it has been changed behind our back. */
  named: z.boolean(),
  attempts: z.object({
    failures: z.record(z.string(), z.number().int().nonnegative()),
    lastFailureAt: z.number().nullable(),
  }),
});
export type AccessSecret = z.infer<typeof accessSecretSchema>;

/** The keychain, as far as the managers need it. */
export interface SecretKeeper {
  /** Null when there is none - or when the keychain is locked, which some systems answer in the same way. */
  read(): Promise<Result<AccessSecret | null>>;
  /** What was stored is read back: a success is one. */
  store(secret: AccessSecret): Promise<Result<true>>;
}

/** A secret for a computer on which nobody has been named yet. */
export function firstSecret(): AccessSecret {
  return { pepper: newPepper(), named: false, attempts: NO_ATTEMPTS };
}
