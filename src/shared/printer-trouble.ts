import { problem, type Problem } from './problem.ts';
import type { Line } from './state.ts';

/**
 * What is wrong at the printer and on its line, the first to mend first. Warnings: a day is as safe as it was, for
 * what the register has sent is caught whether or not it comes out on paper.
 */
export function lineWarnings({ state, problem: found, unread, missed, printer }: Line): Problem[] {
  // What was last known of the printer says nothing once the line is no longer heard.
  if (state !== 'listening') return [];
  const warnings = [found, missed, unread].filter((warning) => warning !== null);
  if (printer.answering === false) {
    return found?.code === 'printer-unreachable' ? warnings : [...warnings, problem('printer-silent')];
  }
  if (printer.cover === 'open') warnings.push(problem('printer-cover-open'));
  // With the cover open the paper sensor sees nothing.
  else if (printer.paper === 'out') warnings.push(problem('printer-paper-out'));
  return warnings;
}
