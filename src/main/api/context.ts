import { implement, ORPCError } from '@orpc/server';
import { contract, type Role } from '../../shared/contract.ts';

/** Who is calling: decided by the shell when the connection is made, never by the page. */
export interface CallContext {
  readonly role: Role;
}

const RANK: Readonly<Record<Role, number>> = { cashier: 0, manager: 1 };

/**
 * The contract, ready to be implemented. What a role may not do is refused here, for every procedure, whatever
 * the page shows.
 */
export const procedures = implement(contract)
  .$context<CallContext>()
  .use(({ context, procedure, next }) => {
    const needed = procedure['~orpc'].meta.role;
    if (RANK[context.role] < RANK[needed]) {
      throw new ORPCError('FORBIDDEN', { message: `This takes the role ${needed}.` });
    }
    return next();
  });
