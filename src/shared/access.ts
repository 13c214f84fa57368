/**
 * Who may do what: the two roles, the named managers, and how one window stands. A manager opens a window with a PIN;
 * until a first manager has been named, everybody at the computer is one.
 */
import * as z from 'zod';
import { problemSchema } from './problem.ts';

const ROLES = ['cashier', 'manager'] as const;
export type Role = (typeof ROLES)[number];

const PIN_SHORTEST = 4;
export const PIN_LONGEST = 8;
const MANAGER_NAME_LONGEST = 40;

export const pinSchema = z.string().regex(new RegExp(`^\\d{${PIN_SHORTEST},${PIN_LONGEST}}$`));
export const managerNameSchema = z.string().trim().min(1).max(MANAGER_NAME_LONGEST);

/** How one window stands. */
export const standingSchema = z.object({
  role: z.enum(ROLES),
  /** The manager who has opened this window; null while it is locked, and before managers were named. */
  manager: z.string().nullable(),
  /** Everybody who can open it. */
  managers: z.array(z.string()),
  /** Why nobody can open it, when nobody can. */
  accessProblem: problemSchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** A window of which nothing else is known: it may do what a cashier may. */
export const LOCKED: Standing = { role: 'cashier', manager: null, managers: [], accessProblem: null };

const ALL_ALIKE = /^(\d)\1*$/;
const RUN_UP = '01234567890';
const RUN_DOWN = '09876543210';

/** Whether a PIN is among the first that anybody would try: one digit over and over, or a run up or down. */
export function isEasilyGuessed(pin: string): boolean {
  return ALL_ALIKE.test(pin) || RUN_UP.includes(pin) || RUN_DOWN.includes(pin);
}
