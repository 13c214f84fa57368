/**
 * Reading an object of a register out of a request body the way Fortnox does: unknown names are refused, null and
 * "" count as not sent, API_BLANK clears, and what only Fortnox sets is ignored.
 */
import { isFields, type Fields } from '../fields.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Switches } from '../switches.ts';
import type { FieldRule, FieldRules, Stored, Value } from './field-rule.ts';
import { readValue } from './read-value.ts';

/** The word that clears a field (public SDKs), also where a number is expected. */
export const BLANK = 'API_BLANK';
/** Read-only names of every resource. */
const ALWAYS_READ_ONLY: ReadonlySet<string> = new Set(['@url']);

/** A new object: what is not sent has its default. */
export function readNew(rules: FieldRules, fields: Fields, switches: Switches): Stored | Refusal {
  const sent = readSent(rules, fields, switches, 'new');
  if (sent instanceof Refusal) return sent;
  const missing = Object.entries(rules).find(
    ([name, rule]) => rule.required === true && !hasText(sent, name),
  );
  if (missing !== undefined) return refusals.required(missing[0]);
  const defaults = Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule.empty]));
  return { ...defaults, ...sent };
}

/** An object after a change: what is not sent stays as it is. */
export function readChange(
  rules: FieldRules,
  before: Stored,
  fields: Fields,
  switches: Switches,
): Stored | Refusal {
  const sent = readSent(rules, fields, switches, 'change');
  if (sent instanceof Refusal) return sent;
  const merged: Record<string, Value> = { ...before, ...sent };
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.type !== 'object' || sent[name] === undefined) continue;
    const inner = innerChange(rule.rules, before[name], fields[name], switches);
    if (inner instanceof Refusal) return inner;
    merged[name] = inner;
  }
  return merged;
}

/** Only the fields that were really sent, read and checked. */
export function readSent(
  rules: FieldRules,
  fields: Fields,
  switches: Switches,
  purpose: 'new' | 'change',
): Stored | Refusal {
  const read: Record<string, Value> = {};
  for (const [name, sent] of Object.entries(fields)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const readOnly = ALWAYS_READ_ONLY.has(name) || rule?.readOnly === true;
    if (rule === undefined && !readOnly) {
      if (switches.unknownFields === 'refuse') return refusals.unknownField(name);
      continue;
    }
    if (sent === null || sent === '') continue;
    if (readOnly && switches.readOnlyFields === 'refuse') return refusals.readOnly(name);
    if (rule === undefined || readOnly || (purpose === 'change' && rule.fixed === true)) continue;
    const value = sent === BLANK ? blankOf(name, rule) : readAny(name, rule, sent, switches);
    if (value instanceof Refusal) return value;
    read[name] = value;
  }
  return read;
}

/** A plain value, an object with rules of its own, or a list of such objects. */
function readAny(name: string, rule: FieldRule, sent: unknown, switches: Switches): Value | Refusal {
  if (rule.type === 'object') {
    return isFields(sent) ? readNew(rule.rules, sent, switches) : refusals.type(name);
  }
  if (rule.type !== 'list') return readValue(name, rule, sent, switches);
  if (!Array.isArray(sent) || !sent.every(isFields)) return refusals.type(name);
  const items: Stored[] = [];
  for (const item of sent) {
    const read = readNew(rule.rules, item, switches);
    if (read instanceof Refusal) return read;
    items.push(read);
  }
  return items;
}

/** Clears a field; one that must be there cannot be cleared. */
function blankOf(name: string, rule: FieldRule): Value | Refusal {
  return rule.required === true ? refusals.required(name) : (rule.blank ?? rule.empty);
}

function innerChange(
  rules: FieldRules,
  before: Value | undefined,
  sent: unknown,
  switches: Switches,
): Stored | Refusal {
  const was = isStored(before) ? before : {};
  return isStored(sent) ? readChange(rules, was, sent, switches) : was;
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasText(sent: Stored, name: string): boolean {
  return sent[name] !== undefined && sent[name] !== '';
}
