import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MASTERS, type ScenarioAnswers } from '../../../shared/scenario.ts';
import styles from './setup-view.module.css';

interface ThreeQuestionsProps {
  readonly answers: ScenarioAnswers;
  readonly onAnswer: (answers: ScenarioAnswers) => void;
}

const YES = 'yes';
const NO = 'no';

/** Three questions in the shop's own words; together they lead to one scenario. */
export function ThreeQuestions({ answers, onAnswer }: ThreeQuestionsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['questions']}>
      <Radio.Group
        label={t('setup.questions.zReports')}
        value={answers.zReports ? YES : NO}
        onChange={(value) => {
          onAnswer({ ...answers, zReports: value === YES });
        }}
      >
        <Stack gap={0}>
          <Radio size="md" className={styles['answer'] ?? ''} value={YES} label={t('setup.questions.yes')} />
          <Radio size="md" className={styles['answer'] ?? ''} value={NO} label={t('setup.questions.no')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('setup.questions.invoices')}
        value={answers.invoices ?? NO}
        onChange={(value) => {
          onAnswer({ ...answers, invoices: MASTERS.find((master) => master === value) ?? null });
        }}
      >
        <Stack gap={0}>
          <Radio
            size="md"
            className={styles['answer'] ?? ''}
            value={NO}
            label={t('setup.questions.noInvoices')}
          />
          <Radio
            size="md"
            className={styles['answer'] ?? ''}
            value="register"
            label={t('setup.questions.registerOwns')}
          />
          <Radio
            size="md"
            className={styles['answer'] ?? ''}
            value="fortnox"
            label={t('setup.questions.fortnoxOwns')}
          />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('setup.questions.articles')}
        value={answers.articles ? YES : NO}
        onChange={(value) => {
          onAnswer({ ...answers, articles: value === YES });
        }}
      >
        <Stack gap={0}>
          <Radio size="md" className={styles['answer'] ?? ''} value={NO} label={t('setup.questions.no')} />
          <Radio
            size="md"
            className={styles['answer'] ?? ''}
            value={YES}
            label={t('setup.questions.yesArticles')}
          />
        </Stack>
      </Radio.Group>
    </div>
  );
}
