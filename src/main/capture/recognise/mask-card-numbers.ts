/**
 * Lines of a card terminal made fit to be kept. A card number has 12 to 19 digits (ISO/IEC 7812-1), so every run of as
 * many is masked but for its last four, which may be shown (PCI DSS 4.0 requirement 3.4). Who held a card is left out.
 */

/** Runs of 12 digits or more, together or in groups as on a card. */
const CARD_NUMBER = /(?<!\d)(?:\d{12,}|\d{4}(?:[ -]\d{2,6}){2,4})(?!\d)/gu;
const SHOWN_DIGITS = 4;
const FEWEST_DIGITS = 12;
const HOLDER = /kortinnehavare|kortets innehavare|card ?holder/iu;

/** Masks whatever may be a card number. */
export function maskCardNumbers(text: string): string {
  return text.replaceAll(CARD_NUMBER, (run) => {
    const digits = run.replaceAll(/\D/gu, '').length;
    if (digits < FEWEST_DIGITS) return run;
    let left = digits - SHOWN_DIGITS;
    return run.replaceAll(/\d/gu, (digit) => {
      left -= 1;
      return left >= 0 ? '*' : digit;
    });
  });
}

/** The lines of a terminal's print without card numbers and without the names of those who held a card. */
export function maskTerminalLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const label = HOLDER.exec(line);
    if (label !== null) return line.slice(0, label.index + label[0].length);
    const above = lines[index - 1] ?? '';
    // A label alone on its line has the name under it.
    return HOLDER.test(above) && above.replace(HOLDER, '').replaceAll(/[\s:.]/gu, '') === ''
      ? ''
      : maskCardNumbers(line);
  });
}
