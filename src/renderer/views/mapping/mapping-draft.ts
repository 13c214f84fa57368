/** What is chosen in the fields and not saved yet. */
import {
  mappingChanges,
  withAccount,
  withoutAccount,
  type AccountUse,
  type Mapping,
} from '../../../shared/mapping.ts';
import type { MappingPreview, MappingRow } from '../../../shared/mapping-preview.ts';

export interface MappingDraft {
  readonly mapping: Mapping;
  /** What was in force when it was begun. */
  readonly base: MappingPreview['inForce'];
}

/** The draft with an account chosen, or taken away. */
export function choose(
  draft: MappingDraft | null,
  inForce: MappingPreview['inForce'],
  use: AccountUse,
  account: number | null,
): MappingDraft {
  const { mapping, base } = draft ?? { mapping: inForce.mapping, base: inForce };
  return {
    base,
    mapping: account === null ? withoutAccount(mapping, use) : withAccount(mapping, use, account),
  };
}

/** The draft with every proposed account chosen. */
export function takeProposals(
  draft: MappingDraft | null,
  inForce: MappingPreview['inForce'],
  rows: readonly MappingRow[],
): MappingDraft | null {
  return rows.reduce(
    (taken, { use, proposal }) => (proposal === null ? taken : choose(taken, inForce, use, proposal.account)),
    draft,
  );
}

/** Whether somebody else has saved other accounts since the draft was begun. */
export function isOvertaken({ base, mapping }: MappingDraft, inForce: MappingPreview['inForce']): boolean {
  const hasChanges = mappingChanges(base.mapping, mapping).length > 0;
  return hasChanges && mappingChanges(base.mapping, inForce.mapping).length > 0;
}
