/** Kassabryggans on other computers that book in the same company: told by the marks on their vouchers, a line a register. */
import type { PreflightLine } from '../../shared/preflight.ts';
import { problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { OthersVoucher, PreflightFacts } from './preflight-facts.ts';
import { line, unread, warn } from './preflight-line.ts';
import { numberShared } from './register-shared.ts';
import { marksIn } from './voucher-mark.ts';
import { registerIn } from './voucher-words.ts';

/** A register whose voucher somebody has given words of their own. */
const UNNAMED = '?';

/** One line when there is nothing to tell, else one for each register, with its latest voucher. */
export function otherComputerLines(
  { others }: Pick<PreflightFacts, 'others'>,
  { register, otherRegisters }: Settings,
): PreflightLine[] {
  if (others === null || !others.ok) return [unread('other-computer', others)];
  const latest = latestOfEach(others.value).filter(([key]) => !otherRegisters.includes(key));
  if (latest.length === 0) return [line('other-computer', null)];
  return latest.map(([key, voucher]) => {
    const { series, number, date, description } = voucher;
    // Our own number, and no voucher of ours: two computers have it.
    const found =
      key === register.key
        ? numberShared(voucher, key)
        : problem('other-computer-books', { register: key, series, number, date, description });
    return warn(line('other-computer', found));
  });
}

function latestOfEach(vouchers: readonly OthersVoucher[]): (readonly [string, OthersVoucher])[] {
  const marked = vouchers
    .filter(({ comments }) => marksIn(comments).length > 0)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  return [...new Map(marked.map((one) => [registerIn(one.description) ?? UNNAMED, one] as const))];
}
