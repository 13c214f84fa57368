/** A register as Fortnox offers it: where it is found, what it holds, what may be done with it. */
import type { Topic } from '../events/topics.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { FieldRules, Stored } from './field-rule.ts';
import type { Register } from './register.ts';

export type RegisterMethod = 'list' | 'get' | 'post' | 'put' | 'delete';

export interface RegisterDefinition {
  /** `/3/units` */
  readonly path: string;
  readonly scope: string;
  /** The key around one object, and around a list. */
  readonly single: string;
  readonly list: string;
  /** The field that names an object in the path. */
  readonly key: string;
  /** The bare word in the Location header of a 201. */
  readonly location: string;
  readonly rules: FieldRules;
  readonly methods: readonly RegisterMethod[];
  readonly topic?: Topic;
  /** Query names that search, and the field each searches in. */
  readonly search?: Readonly<Record<string, string>>;
  /** Named filters; every other name is refused. */
  readonly filters?: Readonly<Record<string, (world: World, stored: Stored) => boolean>>;
  /** What may be sorted by, and the field each stands for. */
  readonly sortby?: Readonly<Record<string, string>>;
  /** Names of the query that the list understands besides. */
  readonly listQuery?: readonly string[];
  readonly register: (world: World) => Register;
  readonly notFound: () => Refusal;
  readonly taken: (key: string) => Refusal;
  /** The key of a new object whose body names none. */
  readonly newKey?: (register: Register) => string;
  /** Whether what it refers to exists, and whatever else concerns more than one field. */
  readonly check?: (world: World, stored: Stored, before: Stored | null) => Refusal | null;
  /** Whether the accounts it names exist; not asked of what the company file says, where they may have gone since. */
  readonly checkAccounts?: (world: World, stored: Stored) => Refusal | null;
  /** Settles what follows from other fields, before it is stored. */
  readonly settle?: (world: World, stored: Stored, before: Stored | null) => Stored;
  /** What happens besides, once a new object stands. */
  readonly created?: (world: World, stored: Stored) => void;
  readonly refuseDelete?: (world: World, key: string) => Refusal | null;
  /** The object as it is answered; fields that are computed are filled in here. */
  readonly write?: (world: World, stored: Stored) => Stored;
  /** What differs in the answer to POST. */
  readonly writeCreated?: (written: Stored) => Stored;
  readonly writeListItem?: (world: World, stored: Stored) => Stored;
}
