/** What was chosen from Fortnox's own lists, and the one module that changes how stock is kept. */
import type { PreflightCheck, PreflightLine } from '../../shared/preflight.ts';
import { problem } from '../../shared/problem.ts';
import type { ScenarioFlow } from '../../shared/scenario.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ChosenCode } from './chosen-codes.ts';
import type { PreflightFacts, Reading } from './preflight-facts.ts';
import { isRefusedAccess } from './preflight-access.ts';
import { line, ofFlow, unread } from './preflight-line.ts';
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
    const found = checkChoice(field, code, reading.value);
    return [ofFlow(flow, line(check, found, 'scenario', { facts: { code } }))];
  });
}

/** With the warehouse module on, stock is changed by its own documents alone. */
export function warehouseLines({ warehouseOn }: PreflightFacts, { scenario }: Settings): PreflightLine[] {
  if (!('articles' in scenario)) return [];
  // A company without the module has no permission to ask for it either.
  const off = warehouseOn !== null && !warehouseOn.ok && isRefusedAccess(warehouseOn.problem);
  if (!off && (warehouseOn === null || !warehouseOn.ok))
    return [ofFlow('stock', unread('warehouse', warehouseOn))];
  const on = warehouseOn?.ok ? warehouseOn.value : false;
  return [ofFlow('stock', line('warehouse', on ? problem('warehouse-on') : null, 'scenario'))];
}
