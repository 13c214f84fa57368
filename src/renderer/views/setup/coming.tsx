import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  BUILT_FLOWS,
  comingFlows,
  type ScenarioAnswers,
  type ScenarioFlow,
} from '../../../shared/scenario.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { flowNames } from './flow-names.ts';
import styles from './setup-view.module.css';

/** A mark on what can be chosen already and does not run yet. */
export function ComingMark({ flow }: { flow: ScenarioFlow }) {
  const { t } = useTranslation();
  if (BUILT_FLOWS.has(flow)) return null;
  return <Badge className={styles['mark']}>{t('setup.coming.mark')}</Badge>;
}

/** Which parts of a scenario do not run yet; nothing when all of it does. */
export function ComingWords({ scenario }: { scenario: ScenarioAnswers }) {
  const { t } = useTranslation();
  const flows = flowNames(t, useLanguage(), comingFlows(scenario));
  return flows === '' ? null : <span className={styles['quiet']}>{t('setup.coming.flows', { flows })}</span>;
}
