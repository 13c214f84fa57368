import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract.ts';
import type { Caller } from '../access/callers.ts';

/** Who is calling: one for each window, made by the shell when the connection is made, never by the page. */
export interface CallContext {
  readonly caller: Caller;
}

/**
 * The contract, ready to be implemented. What a role may not do is refused here, at each call and for every procedure,
 * whatever the page shows. A procedure is told `by` which manager it was called.
 */
export const procedures = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, procedure, next }) => {
    const { role, pageAlone = false } = procedure['~orpc'].meta;
    if (role === 'cashier') return next({ context: { by: null } });
    const allowed = await context.caller.actAsManager({ present: !pageAlone });
    if (!allowed.ok) throw new ORPCError('FORBIDDEN', { data: allowed.problem });
    return next({ context: { by: allowed.value } });
  });
