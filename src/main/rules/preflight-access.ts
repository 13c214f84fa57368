/** What the company has granted, and what its licences cover: told by what each part of Fortnox answered. */
import { fortnoxError, type FortnoxCause } from '../../shared/fortnox-errors.ts';
import type { FortnoxArea, PreflightLine } from '../../shared/preflight.ts';
import { problem, type Problem, type ProblemCode } from '../../shared/problem.ts';
import type { ScenarioFlow } from '../../shared/scenario.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PreflightFacts, Reading } from './preflight-facts.ts';
import { line, ofFlow } from './preflight-line.ts';

const REFUSALS: Partial<Record<FortnoxCause, ProblemCode>> = {
  'scope-missing': 'area-not-granted',
  'voucher-right-missing': 'area-not-granted',
  'licence-missing': 'area-not-licensed',
  'integration-licence-missing': 'integration-not-licensed',
};

/** One line for each part of Fortnox that was asked and answered, whether it let us in. */
export function accessLines(facts: PreflightFacts, { scenario }: Settings): PreflightLine[] {
  // What is read in the settings is the lock for the Z-reports, and terms of payment for the invoices.
  const flowOfSettings = 'zReports' in scenario ? null : 'invoices' in scenario ? 'invoices' : 'articles';
  const asked: readonly [FortnoxArea, Reading<unknown>, ScenarioFlow | null][] = [
    ['companyinformation', facts.company, null],
    [
      'bookkeeping',
      worst([
        facts.years,
        ...facts.lookedInto.flatMap(({ series, accounts }) => [series, accounts]),
        facts.others,
      ]),
      null,
    ],
    ['settings', worst([facts.lockedUntil, facts.termsOfPayment]), flowOfSettings],
    ['costcenter', facts.costCenters, null],
    ['order', facts.orders, 'invoices'],
    ['customer', facts.customers, 'customers'],
    ['article', facts.articles, 'articles'],
    ['price', facts.priceLists, 'articles'],
    ['warehouse', facts.warehouseOn, 'stock'],
  ];
  return asked.flatMap(([area, reading, flow]) => {
    const found = accessLine(area, reading);
    if (found === null) return [];
    return [flow === null ? found : ofFlow(flow, found)];
  });
}

/** Whether a reading failed because it is not permitted, and no other reason. */
function isRefusedAccess({ facts }: Problem): boolean {
  return accessProblem(facts['fortnoxCode']) !== null;
}

function accessProblem(code: string | number | undefined): ProblemCode | null {
  const cause = typeof code === 'number' ? fortnoxError(code)?.cause : undefined;
  return cause === undefined ? null : (REFUSALS[cause] ?? null);
}

function accessLine(area: FortnoxArea, reading: Reading<unknown>): PreflightLine | null {
  if (reading === null) return null;
  if (reading.ok) return line('access', null, { area });
  const { facts } = reading.problem;
  const code = accessProblem(facts['fortnoxCode']);
  // It failed for another reason, which the line of what was to be read tells. The warehouse's host says no in a form
  // of its own, without any of these codes.
  if (code === null) return null;
  return line('access', problem(code, { area, ...facts }), { area });
}

/** The first that was refused, else the first that was made. */
function worst(readings: readonly Reading<unknown>[]): Reading<unknown> {
  return (
    readings.find((one) => one !== null && !one.ok && isRefusedAccess(one.problem)) ??
    readings.find((one) => one !== null) ??
    null
  );
}
