/** What was chosen from Fortnox's own lists, and the one module that changes how stock is kept. */
import type { PreflightCheck, PreflightLine } from '../../shared/preflight.ts';
import { problem } from '../../shared/problem.ts';
import type { ScenarioFlow } from '../../shared/scenario.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ChosenCode } from './chosen-codes.ts';
import type { PreflightFacts, Reading } from './preflight-facts.ts';
import { line, ofFlow, unread, unseen } from './preflight-line.ts';
import { checkChoice, type CodedRecord } from './send-checks.ts';

/** Lines for what is chosen; none for what is not. */
export function choiceLines(facts: PreflightFacts, { scenario, costCenter }: Settings): PreflightLine[] {
  const invoices = 'invoices' in scenario ? scenario.invoices : null;
  const articles = 'articles' in scenario ? scenario.articles : null;
  const ofZ = 'zReports' in scenario ? costCenter : null;
  const chosen: readonly [
    PreflightCheck,
    ChosenCode['field'],
    string | null,
    Reading<readonly CodedRecord[]>,
    ScenarioFlow,
  ][] = [
    ['cost-center', 'costCenter', ofZ, facts.costCenters, 'z-reports'],
    ['cost-center', 'costCenter', invoices?.costCenter ?? null, facts.costCenters, 'invoices'],
    [
      'terms-of-payment',
      'termsOfPayment',
      invoices?.termsOfPayment ?? null,
      facts.termsOfPayment,
      'invoices',
    ],
    ['price-list', 'priceList', articles?.priceList ?? null, facts.priceLists, 'articles'],
  ];
  return chosen.flatMap(([check, field, code, reading, flow]) => {
    if (code === null) return [];
    if (reading === null || !reading.ok) return [ofFlow(flow, unread(check, reading))];
    return [ofFlow(flow, line(check, checkChoice(field, code, reading.value), { facts: { code } }))];
  });
}

/** With the warehouse module on, stock is changed by its own documents alone. */
export function warehouseLines({ warehouseOn }: PreflightFacts, { scenario }: Settings): PreflightLine[] {
  if (!('articles' in scenario)) return [];
  return [ofFlow('stock', warehouseLine(warehouseOn))];
}

/** A no says nothing of the module: a company that has it may not have let us see it. */
function warehouseLine(warehouseOn: Reading<boolean>): PreflightLine {
  if (warehouseOn === null) return unread('warehouse', null);
  if (warehouseOn.ok) return line('warehouse', warehouseOn.value ? problem('warehouse-on') : null);
  const { facts } = warehouseOn.problem;
  // The question has no parameters, so whatever Fortnox refuses it with, it is the permission that it lacks.
  const refused = facts['fortnoxCode'] !== undefined;
  return refused
    ? unseen('warehouse', problem('warehouse-not-granted', facts))
    : unread('warehouse', warehouseOn);
}
