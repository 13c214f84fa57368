/** Reading one plain value of a request body: its type, its characters, its length. */
import { hasOnlyAllowedCharacters, isDate, roundToHundredths } from '../fields.ts';
import type { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Switches } from '../switches.ts';
import type { FieldRule } from './field-rule.ts';

type Plain = Exclude<FieldRule, { type: 'object' | 'list' }>;

/** Reads a value that was sent; what counts as not sent never comes here. */
export function readValue(
  name: string,
  rule: Plain,
  sent: unknown,
  switches: Switches,
): string | number | boolean | Refusal {
  switch (rule.type) {
    case 'text':
      return readText(name, rule, sent, switches);
    case 'date':
      return typeof sent === 'string' && isDate(sent) ? sent : refusals.date(name);
    case 'choice':
      return typeof sent === 'string' && rule.of.includes(sent) ? sent : refusals.choice(name);
    case 'boolean':
      return typeof sent === 'boolean' ? sent : refusals.boolean(name);
    case 'decimal': {
      const isNumber = typeof sent === 'number' || typeof sent === 'string';
      return (isNumber ? roundToHundredths(sent) : null) ?? refusals.numeric(name);
    }
    case 'whole':
      return readWhole(name, rule, sent);
  }
}

function readText(
  name: string,
  rule: FieldRule & { type: 'text' },
  sent: unknown,
  switches: Switches,
): string | Refusal {
  if (typeof sent !== 'string') return refusals.type(name);
  if (!hasOnlyAllowedCharacters(sent, switches)) return refusals.characters(name);
  const length = Array.from(sent).length;
  if (rule.max !== undefined && length > rule.max) return refusals.tooLong(name, rule.max);
  if (rule.length !== undefined && length !== rule.length) return refusals.length(name, rule.length);
  return rule.alphanumeric?.test(sent) === false ? refusals.alphanumeric(name) : sent;
}

function readWhole(name: string, rule: FieldRule & { type: 'whole' }, sent: unknown): number | Refusal {
  const number = typeof sent === 'string' && sent.trim() !== '' ? Number(sent) : sent;
  if (typeof number !== 'number' || !Number.isInteger(number)) return refusals.numeric(name);
  const fits = number >= (rule.min ?? -Infinity) && number <= (rule.max ?? Infinity);
  return fits ? number : refusals.range(name);
}
