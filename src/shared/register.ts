/** The register this computer hears: its number in the books, and when its count of Z-reports begins anew. */
import * as z from 'zod';
import type { ProblemCode } from './problem.ts';

const LARGEST_NUMBER = 99;

/** The number by which a shop's registers are told apart in the books. */
export const registerNumberSchema = z.number().int().min(1).max(LARGEST_NUMBER);

/** The register as it is named in the books. */
export interface RegisterInForce {
  /** Of the settings: the save that named it so; 0 when none has. A save says which one it was made from. */
  readonly version: number;
  /** Its number, as it stands in the words of a voucher. */
  readonly key: string;
}

export const registerInForceSchema: z.ZodType<RegisterInForce> = z.object({
  version: z.number().int(),
  key: z.string(),
});

/** Questions to which the answer may be that the register counts its Z-reports from the beginning again. */
export const MAY_COUNT_ANEW: ReadonlySet<ProblemCode> = new Set(['z-number-lower', 'z-printed-differently']);
