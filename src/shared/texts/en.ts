/** English: the second language. It has the same shape as Swedish, or it does not compile. */
import { line } from './en/line.ts';
import { access } from './en/access.ts';
import { fortnoxErrors } from './en/fortnox-errors.ts';
import { mapping } from './en/mapping.ts';
import { page } from './en/page.ts';
import { pairing } from './en/pairing.ts';
import { areas, preflight } from './en/preflight.ts';
import { problems } from './en/problems.ts';
import { setup } from './en/setup.ts';
import { checks, fields, happenings, kinds, states } from './en/words.ts';
import type { SameShape } from './shape.ts';
import type { sv } from './sv.ts';

export const en: SameShape<typeof sv> = {
  ...page,
  access,
  line,
  setup,
  mapping,
  pairing,
  preflight,
  areas,
  problems,
  states,
  checks,
  kinds,
  fortnoxErrors,
  fields,
  happenings,
};
