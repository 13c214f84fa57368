/** The facts a text may name. A problem carries the ones its sentence needs. */
export const PROBLEM_FACTS = [
  'tender',
  'group',
  'account',
  'series',
  'approver',
  'description',
  'number',
  'twin',
  'year',
  'date',
  'until',
  'wait',
  'from',
  'expected',
  'found',
  'amount',
  'rate',
  'check',
  'field',
  'missing',
  'printed',
  'heard',
  'company',
  'fortnoxCode',
  'message',
  'file',
  'port',
  'area',
  'costCenter',
  'register',
] as const;
export type ProblemFact = (typeof PROBLEM_FACTS)[number];

/** Facts that are amounts in öre when they are numbers, and are written as money. */
export const AMOUNT_FACTS: readonly string[] = ['expected', 'found', 'amount'];
