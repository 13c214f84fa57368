import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SCENARIOS, type Scenario, type ScenarioNumber } from '../../../shared/scenario.ts';
import { ComingWords } from './coming.tsx';
import styles from './setup-view.module.css';

interface ScenarioTableProps {
  readonly inForce: ScenarioNumber;
  readonly chosen: ScenarioNumber | null;
  readonly onChoose: (scenario: Scenario) => void;
}

/** All eight, each with what it does and where records may be edited. */
export function ScenarioTable({ inForce, chosen, onChoose }: ScenarioTableProps) {
  const { t } = useTranslation();
  return (
    <details className={styles['all']}>
      <summary className={styles['summary']}>{t('setup.table.title')}</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('setup.table.number')}</th>
            <th scope="col">{t('setup.table.does')}</th>
            <th scope="col">{t('setup.table.edit')}</th>
            <th scope="col">{t('setup.table.choose')}</th>
          </tr>
        </thead>
        <tbody>
          {SCENARIOS.map((scenario) => (
            <tr key={scenario.number} data-chosen={scenario.number === chosen}>
              <th scope="row">{scenario.number}</th>
              <td>
                {t(`setup.does.${scenario.number}`)} <ComingWords scenario={scenario} />
              </td>
              <td className={styles['quiet']}>{t(`setup.edit.${scenario.number}`)}</td>
              <td>
                {scenario.number === chosen ? (
                  <span className={styles['strong']}>
                    {t(scenario.number === inForce ? 'setup.now' : 'setup.chosen')}
                  </span>
                ) : (
                  <Button
                    variant="default"
                    aria-label={t('setup.table.chooseNumber', { number: scenario.number })}
                    onClick={() => {
                      onChoose(scenario);
                    }}
                  >
                    {t('setup.table.choose')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
