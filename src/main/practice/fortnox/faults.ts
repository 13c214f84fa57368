/**
 * Faults on purpose: rules that make chosen requests fail, wait or lose their answer.
 *
 * A fault before the commit leaves the books untouched; one after it leaves the voucher booked although the
 * client never learns so, which is how real lines make duplicates. When several rules match a request their
 * effects are put together; where two say the same thing differently, the earlier rule holds.
 */
import * as z from 'zod';
import { seededRandom, type Random } from './random.ts';

const milliseconds = z.number().nonnegative();
const delay = z.union([milliseconds, z.strictObject({ from: milliseconds, to: milliseconds })]);

const answerSchema = z.strictObject({
  status: z.number().int().min(200).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  contentType: z.string().nullable().default('text/html; charset=UTF-8'),
  body: z.string().default(''),
  /** False: nothing is carried out. True: it is carried out first, as when a gateway gives up waiting. */
  afterCommit: z.boolean().default(false),
});

const faultRuleSchema = z.strictObject({
  /** Shown in the request log. */
  name: z.string().optional(),
  method: z.string().toUpperCase().optional(),
  /** The path without its query; `*` stands for anything: `/3/vouchers*`, `/oauth-v1/token`. */
  path: z.string().default('*'),
  /** Which of the requests that method and path fit, counted from 1. */
  nth: z.union([z.number().int().positive(), z.array(z.number().int().positive())]).optional(),
  probability: z.number().min(0).max(1).optional(),
  /** Answers this instead. */
  answer: answerSchema.optional(),
  /** Waits before carrying out; it is carried out even when the client has gone away meanwhile. */
  delayBeforeCommit: delay.optional(),
  /** Carries out at once, then waits before answering: the answer is old news when it comes. */
  delayAfterCommit: delay.optional(),
  /** Breaks the connection instead of carrying out. */
  cutBeforeCommit: z.literal(true).optional(),
  /** Carries out, then breaks the connection instead of answering. */
  cutAfterCommit: z.literal(true).optional(),
  /** Answers with the right status and half of the body. */
  truncatedJson: z.literal(true).optional(),
  /** Answers with this Content-Type, whatever the body is; null for none. */
  contentType: z.string().nullable().optional(),
  /** Answers a list with the page before the one asked for. */
  repeatPage: z.literal(true).optional(),
  /** Ends every access token as the request arrives, as if they had been revoked. */
  expireTokens: z.literal(true).optional(),
  /** Holds from and until these moments of the simulator's clock: a maintenance window. */
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});

export const faultRulesSchema = z.array(faultRuleSchema);
/** A rule as it may be written. */
export type FaultRule = z.input<typeof faultRuleSchema>;
type CheckedRule = z.infer<typeof faultRuleSchema>;

/** What happens to one request; delays in ms. */
export interface FaultEffects {
  readonly names: readonly string[];
  readonly answer: z.infer<typeof answerSchema> | null;
  readonly delayBeforeCommitMs: number;
  readonly delayAfterCommitMs: number;
  readonly cutBeforeCommit: boolean;
  readonly cutAfterCommit: boolean;
  readonly truncatedJson: boolean;
  readonly contentType?: string | null;
  readonly repeatPage: boolean;
  readonly expireTokens: boolean;
}

/** The rules in force, and how often each has been met. */
export class Faults {
  #rules: readonly { readonly rule: CheckedRule; readonly pattern: RegExp; met: number }[] = [];
  readonly #random: Random;

  constructor(seed: number, rules: readonly FaultRule[]) {
    this.#random = seededRandom(seed);
    this.replace(rules);
  }

  /** Puts these rules in the place of all others; counting starts over. */
  replace(rules: readonly FaultRule[]): void {
    this.#rules = faultRulesSchema
      .parse(rules)
      .map((rule) => ({ rule, pattern: pathPattern(rule.path), met: 0 }));
  }

  /**
   * Decides what happens to a request, and counts it.
   * @param now ms since 1970
   */
  effectsOn(method: string, path: string, now: number): FaultEffects {
    const hits = this.#rules.filter((entry) => this.#hits(entry, method, path, now)).map(({ rule }) => rule);
    const typed = hits.find((hit) => hit.contentType !== undefined);
    return {
      ...(typed?.contentType === undefined ? {} : { contentType: typed.contentType }),
      repeatPage: hits.some((hit) => hit.repeatPage),
      expireTokens: hits.some((hit) => hit.expireTokens),
      names: hits.map(({ name, path }) => name ?? path),
      answer: hits.find(({ answer }) => answer !== undefined)?.answer ?? null,
      delayBeforeCommitMs: this.#delay(hits.find((hit) => hit.delayBeforeCommit)?.delayBeforeCommit),
      delayAfterCommitMs: this.#delay(hits.find((hit) => hit.delayAfterCommit)?.delayAfterCommit),
      cutBeforeCommit: hits.some((hit) => hit.cutBeforeCommit),
      cutAfterCommit: hits.some((hit) => hit.cutAfterCommit),
      truncatedJson: hits.some((hit) => hit.truncatedJson),
    };
  }

  #hits(
    entry: { rule: CheckedRule; pattern: RegExp; met: number },
    method: string,
    path: string,
    now: number,
  ): boolean {
    const { rule, pattern } = entry;
    if (rule.from !== undefined && now < Date.parse(rule.from)) return false;
    if (rule.until !== undefined && now >= Date.parse(rule.until)) return false;
    if (rule.method !== undefined && rule.method !== method) return false;
    if (!pattern.test(path)) return false;
    entry.met += 1;
    if (rule.nth !== undefined && ![rule.nth].flat().includes(entry.met)) return false;
    return rule.probability === undefined || this.#random() < rule.probability;
  }

  #delay(delay: CheckedRule['delayBeforeCommit']): number {
    if (delay === undefined) return 0;
    if (typeof delay === 'number') return delay;
    return delay.from + this.#random() * (delay.to - delay.from);
  }
}

function pathPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}
