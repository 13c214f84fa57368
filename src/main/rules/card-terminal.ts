/**
 * The card rows of a Z-report beside what the card terminals say they took. A terminal may be closed at another hour
 * than the register, so a difference is a remark and never holds.
 */
import { sumOre } from '../../shared/money.ts';
import { problem } from '../../shared/problem.ts';
import type { Check } from '../../shared/document.ts';
import { tenderKey } from '../../shared/mapping.ts';
import type { CardComparison, TerminalClose } from '../../shared/terminal-close.ts';
import type { ZReport } from '../../shared/z-report.ts';

/** Whole words, so that neither Presentkort nor Lunchkort is one; the letters around them may be Swedish. */
const CARD =
  /(?<!\p{L})(?:(?:bank|konto|betal|kredit|debit|debet|köp)?kort(?:betalning(?:ar)?|terminal(?:en)?|köp)?|(?:credit|debit|payment|bank) ?cards?|cards?|visa|master ?card|maestro|amex|american express|diners(?: club)?|jcb|union ?pay|eftpos)(?!\p{L})/u;
/** Other cards, and what is paid by telephone or in cash. */
const NOT_CARD =
  /present|gift|swish|kund|värde|lunch|rabatt|förmån|loyal|member|medlem|kontant|(?<!\p{L})cash(?!\p{L})|faktura|invoice/u;

/** Whether a means of payment goes through the card terminal, by its name. */
export function isCardTender(name: string): boolean {
  const key = tenderKey(name);
  return CARD.test(key) && !NOT_CARD.test(key);
}

/**
 * What the terminals took beside what the Z-report says was paid by card.
 * @returns null when either is not known: no close, one whose figures do not agree, no tender that can be told
 */
export function compareCardTerminal(
  report: ZReport,
  closes: readonly TerminalClose[],
): CardComparison | null {
  const nets = countedOnce(closes).map(({ net }) => net);
  if (nets.length === 0 || !nets.every((net) => net !== null)) return null;
  const terminals = sumOre(nets);
  const named = report.tenders.filter(({ name }) => isCardTender(name)).map(({ amount }) => amount);
  if (named.length > 0) return { terminals, zReport: sumOre(named) };
  // A tender under a name of its own is known by its amount, when it is alone with it.
  const alike = report.tenders.filter(
    ({ name, amount }) => amount === terminals && amount !== 0 && !NOT_CARD.test(tenderKey(name)),
  );
  return alike.length === 1 ? { terminals, zReport: terminals } : null;
}

/** The remark about the card terminal. */
export function checkCardTerminal(comparison: CardComparison | null): Check {
  const check = 'card-terminal';
  if (comparison === null) return { check, outcome: 'not-checked', problem: null };
  const { terminals: expected, zReport: found } = comparison;
  if (expected === found) return { check, outcome: 'passed', problem: null };
  const differs = problem('card-terminal-differs', { expected, found, amount: found - expected });
  return { check, outcome: 'failed', problem: differs };
}

/** A close that was refused is made again, and one may be printed twice: each batch of a terminal counts once. */
function countedOnce(closes: readonly TerminalClose[]): TerminalClose[] {
  const taken = closes.filter(({ approved }) => approved !== false);
  return taken.filter(
    (close, place) =>
      close.terminalId === null ||
      close.batch === null ||
      !taken
        .slice(0, place)
        .some(({ terminalId, batch }) => terminalId === close.terminalId && batch === close.batch),
  );
}
