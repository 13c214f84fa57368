/** Every procedure of the contract by the role that may call it, so that none can be forgotten. */
import type { ClientContext, ClientLink } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import type { Role } from '../../../src/shared/access.ts';
import { contract } from '../../../src/shared/contract.ts';
import type { LineSettings } from '../../../src/shared/line-settings.ts';
import { DEFAULT_MAPPING } from '../../../src/shared/mapping.ts';
import { FIRST_SETUP } from '../../../src/shared/setup.ts';

interface Procedure {
  readonly path: readonly string[];
  readonly role: Role;
}

/** Every procedure of the contract, however deep it stands. */
function proceduresIn(part: unknown, path: readonly string[] = []): readonly Procedure[] {
  if (isContractProcedure(part)) {
    const role: unknown = part['~orpc'].meta.role;
    if (role !== 'cashier' && role !== 'manager') throw new Error(`${path.join('.')} has no role`);
    return [{ path, role }];
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => proceduresIn(inner, [...path, name]));
}

const PROCEDURES = proceduresIn(contract);
export const MANAGERS = PROCEDURES.filter(({ role }) => role === 'manager');
export const CASHIERS = PROCEDURES.filter(({ role }) => role === 'cashier');

const LINE: LineSettings = {
  way: 'network',
  listenPort: 9100,
  printer: { host: '192.168.1.50', port: 9100 },
};

/** Right for every procedure: each reads the fields it knows. */
const INPUT = {
  id: 7,
  asked: { code: 'z-number-gap', facts: {} },
  use: { kind: 'tender', name: 'Swish' },
  account: 1686,
  before: null,
  limit: 10,
  line: 'up',
  lesson: { codePage: 'auto', pointed: [] },
  instead: null,
  path: 'COM3',
  name: 'Anna',
  pin: '2580',
  turnsLockOff: false,
  setup: FIRST_SETUP.setup,
  basedOn: 0,
  mapping: DEFAULT_MAPPING,
  documentId: null,
};

/** Two procedures call different things by the same name. */
export function inputOf(path: readonly string[]): object {
  const pairing = { account: 'service', integration: null, text: 'en kod' };
  if (path[0] === 'pairing') return { ...INPUT, ...pairing };
  if (path[0] === 'line') return { ...INPUT, line: LINE };
  return path[0] === 'setup' ? { ...INPUT, basedOn: { version: 0, documents: '' } } : INPUT;
}

/** @returns what came of it: the code of the refusal, or `answered` */
export async function outcome(
  { link }: { readonly link: ClientLink<ClientContext> },
  path: readonly string[],
  input: unknown,
): Promise<string> {
  try {
    await link.call(path, input, { context: {} });
    return 'answered';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : String(error);
  }
}
