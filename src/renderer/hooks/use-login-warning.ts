import { useTranslation } from 'react-i18next';
import { loginWarning } from '../../shared/pairing.ts';
import type { Link, Snapshot } from '../../shared/state.ts';
import { loginWarningWords, type LoginWords } from '../words/login-words.ts';
import { useLanguage } from './use-language.ts';
import { EVERY_MINUTE_MS, useNow } from './use-now.ts';

/** A login that Fortnox refuses, or that is not there, is told of as that. */
const TOLD_OTHERWISE: ReadonlySet<Link['state']> = new Set(['refused', 'not-paired']);

/** What is to be known of the login in force while it works; null when there is nothing. */
export function useLoginWarning({ pairing, link }: Pick<Snapshot, 'pairing' | 'link'>): LoginWords | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const warning = TOLD_OTHERWISE.has(link.state) ? null : loginWarning(pairing.login, now);
  return warning === null ? null : loginWarningWords(t, warning, now, language);
}
