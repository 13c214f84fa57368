/** What is to be known of a login that still works, in words. */
import type { TFunction } from 'i18next';
import type { LoginWarning } from '../../shared/pairing.ts';
import type { Language } from '../i18n.ts';
import { shortDate } from './times.ts';

export interface LoginWords {
  /** For the top line, where there is room for a few words. */
  readonly short: string;
  /** With what keeps it from happening. */
  readonly long: string;
}

/** @param now ms since 1970 */
export function loginWarningWords(
  t: TFunction,
  warning: LoginWarning,
  now: number,
  language: Language,
): LoginWords {
  if (warning.kind === 'this-run-only') {
    return { short: t('top.login.thisRunOnly'), long: t('pairing.thisRunOnly') };
  }
  const when = shortDate(warning.at, now, language);
  return { short: t('top.login.endsSoon', { when }), long: t('pairing.endsSoon', { when }) };
}
