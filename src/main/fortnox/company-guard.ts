import type { Company } from './company.ts';
import { failed, succeeded, type Outcome } from './outcome.ts';

/** Lets through only tokens of the company that was connected. */
export interface CompanyGuard {
  /** Whether calls may be made with this token. Asks Fortnox once for each token. */
  admit(token: string): Promise<Outcome<true>>;
}

/**
 * A token opens one company, and the keychain may have been given another one's. So every token is asked whose it is
 * before anything else is done with it: nothing is read from another company's books, and nothing written to them.
 * @param pinned Fortnox's number of the company that was connected; null before one was
 * @param readCompany asks with the token itself
 */
export function createCompanyGuard(
  pinned: () => number | null,
  readCompany: (token: string) => Promise<Outcome<Company>>,
): CompanyGuard {
  let known: { readonly token: string; readonly company: Company } | null = null;
  let underWay: { readonly token: string; readonly asked: Promise<Outcome<Company>> } | null = null;

  async function companyOf(token: string): Promise<Outcome<Company>> {
    if (known?.token === token) return succeeded(known.company);
    if (underWay?.token !== token) underWay = { token, asked: readCompany(token) };
    const { asked } = underWay;
    const found = await asked;
    if (underWay?.asked === asked) underWay = null;
    if (found.ok) known = { token, company: found.value };
    return found;
  }

  return {
    async admit(token) {
      if (pinned() === null) return succeeded(true);
      const found = await companyOf(token);
      if (!found.ok) return found;
      const { databaseNumber, name, organisationNumber } = found.value;
      return databaseNumber === pinned()
        ? succeeded(true)
        : failed({ kind: 'other-company', company: `${name} ${organisationNumber}`.trim() });
    },
  };
}
