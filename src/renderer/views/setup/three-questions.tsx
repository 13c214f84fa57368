import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MASTERS, type ScenarioAnswers, type ScenarioFlow } from '../../../shared/scenario.ts';
import { ComingMark } from './coming.tsx';
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
        label={<Question words={t('setup.questions.zReports')} flow="z-reports" />}
        value={answers.zReports ? YES : NO}
        onChange={(value) => {
          onAnswer({ ...answers, zReports: value === YES });
        }}
      >
        <Stack gap={0}>
          <Radio className={styles['answer'] ?? ''} value={YES} label={t('setup.questions.yes')} />
          <Radio className={styles['answer'] ?? ''} value={NO} label={t('setup.questions.no')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={<Question words={t('setup.questions.invoices')} flow="invoices" />}
        value={answers.invoices ?? NO}
        onChange={(value) => {
          onAnswer({ ...answers, invoices: MASTERS.find((master) => master === value) ?? null });
        }}
      >
        <Stack gap={0}>
          <Radio className={styles['answer'] ?? ''} value={NO} label={t('setup.questions.noInvoices')} />
          <Radio
            className={styles['answer'] ?? ''}
            value="register"
            label={t('setup.questions.registerOwns')}
          />
          <Radio
            className={styles['answer'] ?? ''}
            value="fortnox"
            label={t('setup.questions.fortnoxOwns')}
          />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={<Question words={t('setup.questions.articles')} flow="articles" />}
        value={answers.articles ? YES : NO}
        onChange={(value) => {
          onAnswer({ ...answers, articles: value === YES });
        }}
      >
        <Stack gap={0}>
          <Radio className={styles['answer'] ?? ''} value={NO} label={t('setup.questions.no')} />
          <Radio className={styles['answer'] ?? ''} value={YES} label={t('setup.questions.yesArticles')} />
        </Stack>
      </Radio.Group>
    </div>
  );
}

function Question({ words, flow }: { words: string; flow: ScenarioFlow }) {
  return (
    <>
      {words} <ComingMark flow={flow} />
    </>
  );
}
