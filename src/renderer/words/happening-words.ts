/** A happening as one line of the diary. */
import type { TFunction } from 'i18next';
import type { Answer, Happening } from '../../shared/document.ts';
import { accountUseSchema } from '../../shared/mapping.ts';
import { formatKronor } from '../../shared/money.ts';
import { DOCUMENT_KINDS } from '../../shared/z-report.ts';
import { wordsOfUse } from './account-words.ts';
import { problemWords, supportCode } from './problem-words.ts';

const NO_ANSWER: Answer = { status: null, code: null, message: null };

export interface HappeningWords {
  readonly what: string;
  /** The reason, and what Fortnox answered. */
  readonly details: readonly string[];
  /** Codes that mean something to support only. */
  readonly support: string | null;
}

export function happeningWords(t: TFunction, happening: Happening): HappeningWords {
  const { type, problem, answer } = happening;
  const { status, code, message } = answer ?? NO_ANSWER;
  const details = [
    problem === null ? null : problemWords(t, problem).title,
    message === null ? null : t('log.answer', { message }),
    voucherIn(happening),
    accountIn(t, happening),
    paperIn(t, happening),
    terminalIn(happening),
    lineIn(happening),
    registerIn(t, happening),
    managerIn(happening),
    byIn(t, happening),
  ].filter((detail) => detail !== null);
  const codes = [
    problem === null ? null : supportCode(problem),
    status === null ? null : `HTTP ${status}`,
    code === null ? null : `${code}`,
  ].filter((part) => part !== null);
  return { what: t(`happenings.${type}`), details, support: codes.length > 0 ? codes.join(' · ') : null };
}

function voucherIn({ facts }: Happening): string | null {
  const { series, number } = facts;
  return series === undefined || number === undefined ? null : `${series}\u00A0${number}`;
}

function lineIn({ type, facts }: Happening): string | null {
  const line = facts['line'];
  return type !== 'line-changed' || line === undefined ? null : String(line);
}

/** Which number the register was given. */
function registerIn(t: TFunction, { type, facts }: Happening): string | null {
  const register = facts['register'];
  return type !== 'register-numbered' || register === undefined
    ? null
    : t('top.register', { register: String(register) });
}

/** Whom it was about. */
function managerIn({ facts }: Happening): string | null {
  return facts['manager']?.toString() ?? null;
}

/** Which manager did it. */
function byIn(t: TFunction, { facts }: Happening): string | null {
  const { by } = facts;
  return by === undefined ? null : t('log.by', { who: String(by) });
}

/** What an account was chosen for; of saves from before all uses were named, the means of payment. */
function accountIn(t: TFunction, { type, facts }: Happening): string | null {
  const { use: kind, tender, account, ...of } = facts;
  if (type !== 'mapping-changed') return null;
  const use = accountUseSchema.safeParse({ kind, ...of });
  const name = use.success ? wordsOfUse(t, use.data) : String(tender ?? '');
  return account === undefined
    ? t('mapping.versions.taken', { name })
    : t('mapping.versions.change', { name, account: String(account) });
}

/** Which other paper was caught; of a Z-report its name says so. */
function paperIn(t: TFunction, { type, documentId, facts }: Happening): string | null {
  const kind = DOCUMENT_KINDS.find((known) => known === facts['kind']);
  return type !== 'captured' || documentId !== null || kind === undefined ? null : t(`kinds.${kind}`);
}

/** What the card terminal took; its number, when its sum could not be read. */
function terminalIn({ type, facts }: Happening): string | null {
  const { terminal, amount } = facts;
  if (type !== 'terminal-close') return null;
  return typeof amount === 'number' ? formatKronor(amount) : (terminal?.toString() ?? null);
}
