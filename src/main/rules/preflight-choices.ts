/** What was chosen from Fortnox's own lists, and the one module that changes how stock is kept. */
import type { PreflightCheck, PreflightLine } from '../../shared/preflight.ts';
import { problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import { setupOf } from '../../shared/setup.ts';
import { chosenCodes, type ChosenCode } from './chosen-codes.ts';
import type { PreflightFacts, Reading } from './preflight-facts.ts';
import { line, ofFlow, unread, unseen } from './preflight-line.ts';
import { checkChoice } from './send-checks.ts';

const CHECKS: Record<ChosenCode['field'], PreflightCheck> = {
  costCenter: 'cost-center',
  termsOfPayment: 'terms-of-payment',
  priceList: 'price-list',
};

/** Lines for what is chosen; none for what is not. */
export function choiceLines(facts: PreflightFacts, settings: Settings): PreflightLine[] {
  return chosenCodes(setupOf(settings)).map(({ field, list, flow, code }) => {
    const check = CHECKS[field];
    const reading = facts[list];
    if (reading === null || !reading.ok) return ofFlow(flow, unread(check, reading));
    return ofFlow(flow, line(check, checkChoice(field, code, reading.value), { facts: { code } }));
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
