/**
 * What a setup will mean for flows that are not built yet: who comes to own what, and what is then written over or
 * removed, on which side. Nothing of it happens at the save, so it has no counts; it is said so that nobody chooses blindly.
 */
import { scenarioOf } from '../../shared/scenario.ts';
import type { LaterEffect, Setup } from '../../shared/setup.ts';

/** What the new setup brings or ends; what both setups have is not told again. */
export function laterEffects(before: Setup, after: Setup): LaterEffect[] {
  const had = chosenEffects(before);
  return [...endedEffects(before, after), ...chosenEffects(after).filter((effect) => !had.includes(effect))];
}

function endedEffects(before: Setup, after: Setup): LaterEffect[] {
  const was = scenarioOf(before.scenario.number);
  const will = scenarioOf(after.scenario.number);
  return [
    ...(was.invoices !== null && will.invoices === null ? (['invoices-end'] as const) : []),
    ...(was.articles && !will.articles ? (['articles-end'] as const) : []),
  ];
}

function chosenEffects({ scenario }: Setup): LaterEffect[] {
  const { invoices, articles } = scenarioOf(scenario.number);
  const options = 'invoices' in scenario ? scenario.invoices : {};
  return [
    ...(invoices === null ? [] : (['invoices-begin', `customers-${invoices}`] as const)),
    ...('importCustomersOnce' in options && options.importCustomersOnce
      ? (['customers-sent-once'] as const)
      : []),
    ...('removeMissingCustomers' in options && options.removeMissingCustomers
      ? (['customers-removed'] as const)
      : []),
    ...(articles ? (['articles-fortnox'] as const) : []),
    ...('articles' in scenario && scenario.articles.removeMissingArticles
      ? (['articles-removed'] as const)
      : []),
  ];
}
