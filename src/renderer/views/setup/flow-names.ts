import type { TFunction } from 'i18next';
import type { ScenarioFlow } from '../../../shared/scenario.ts';
import type { Language } from '../../i18n.ts';
import { LANGUAGE_TAGS } from '../../words/times.ts';

/** `fakturor, kunder och lager`; empty for none. */
export function flowNames(t: TFunction, language: Language, flows: readonly ScenarioFlow[]): string {
  return new Intl.ListFormat(LANGUAGE_TAGS[language]).format(flows.map((flow) => t(`setup.flows.${flow}`)));
}
