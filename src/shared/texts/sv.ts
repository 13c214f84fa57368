/** Swedish: the first language of the page. Every word a person reads stands here or below sv/. */
import { line } from './sv/line.ts';
import { access } from './sv/access.ts';
import { fortnoxErrors } from './sv/fortnox-errors.ts';
import { mapping } from './sv/mapping.ts';
import { page } from './sv/page.ts';
import { pairing } from './sv/pairing.ts';
import { areas, preflight } from './sv/preflight.ts';
import { problems } from './sv/problems.ts';
import { setup } from './sv/setup.ts';
import { checks, fields, happenings, kinds, states } from './sv/words.ts';

export const sv = {
  ...page,
  access,
  line,
  setup,
  mapping,
  pairing,
  preflight,
  areas,
  problems,
  fortnoxErrors,
  states,
  checks,
  kinds,
  fields,
  happenings,
};
