import { Button, Group } from '@mantine/core';
import { IconEar, IconInfoCircle, IconWaveSine } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineDetection } from '../../../shared/line-detection.ts';
import type { LineFormat } from '../../../shared/line-settings.ts';
import { Marked } from '../../components/marked.tsx';
import { EVERY_SECOND_MS, useNow } from '../../hooks/use-now.ts';
import { formatWords } from '../../words/line-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import { timeUntil } from '../../words/times.ts';
import styles from './line-form.module.css';
import { useLineSearch } from './use-line-search.ts';

interface FindSpeedProps {
  readonly path: string;
  /** Prints do not reach the paper while the port is searched. */
  readonly through: boolean;
  /** The line is whole but for the speed: what is found can be saved at once. */
  readonly savesAtOnce: boolean;
  readonly onFound: (format: LineFormat) => void;
}

/** The search for a port's speed: the register prints a receipt, and the page shows what is heard of it. */
export function FindSpeed({ path, through, savesAtOnce, onFound }: FindSpeedProps) {
  const { t } = useTranslation();
  const { state, running, start, forget } = useLineSearch();
  if (!running && state === null) {
    return (
      <Button
        variant="default"
        leftSection={<IconWaveSine size={20} aria-hidden />}
        onClick={() => {
          start(path);
        }}
      >
        {t('line.find')}
      </Button>
    );
  }
  return (
    <section className={styles['search']} aria-label={t('line.find')}>
      {running && (
        <>
          <strong className={styles['ask']}>{t('line.finding')}</strong>
          <p>
            {t('line.findingHelp')} {through && t('line.findingThrough')}
          </p>
        </>
      )}
      <Heard state={state} />
      <Group>
        {state?.step === 'found' && (
          <FocusedButton
            label={t(savesAtOnce ? 'line.useAndSave' : 'line.use')}
            onClick={() => {
              onFound(state.format);
              forget();
            }}
          />
        )}
        {state?.step === 'ended' && (
          <FocusedButton
            label={problemWords(t, { code: 'line-search-failed', facts: {} }).button}
            onClick={() => {
              start(path);
            }}
          />
        )}
        <Button variant="default" onClick={forget}>
          {t(running ? 'line.stopFinding' : 'line.closeFinding')}
        </Button>
      </Group>
    </section>
  );
}

/** What is heard, seen live. Only what it came to is read out: a voice at every speed helps nobody. */
function Heard({ state }: { state: LineDetection | null }) {
  const { t } = useTranslation();
  const result = state?.step === 'found' || state?.step === 'ended' ? state : null;
  return (
    <>
      {state?.step === 'waiting' && <p>{t('line.findWaiting')}</p>}
      {state?.step === 'trying' && (
        <p className={styles['heard']}>
          {t('line.findTrying', {
            settings: formatWords(t, state.format),
          })}
          {'. '}
          {t('line.findHeard', { count: state.bytes })}. <TimeLeft until={state.endsAt} />
        </p>
      )}
      <output>{result !== null && <Result result={result} />}</output>
    </>
  );
}

function Result({ result }: { result: Extract<LineDetection, { step: 'found' | 'ended' }> }) {
  const { t } = useTranslation();
  if (result.step === 'found') {
    const found = t('line.found', { settings: formatWords(t, result.format) });
    return (
      <>
        <Marked tone="green" icon={IconEar} word={found} />
        {result.alternatives.length > 0 && (
          <p>
            {t('line.foundAlso', {
              settings: result.alternatives.map((format) => formatWords(t, format)).join('; '),
            })}
          </p>
        )}
      </>
    );
  }
  const { title, meaning, mend } = problemWords(t, result.problem);
  return (
    <>
      <Marked tone="amber" icon={IconInfoCircle} word={title} />
      <p>
        {meaning} {mend}
      </p>
    </>
  );
}

/** How long the search goes on yet. Seen, not read out. */
function TimeLeft({ until }: { until: number }) {
  const { t } = useTranslation();
  const left = timeUntil(until, useNow(EVERY_SECOND_MS));
  if (left === null) return null;
  return t('line.findLeft', { duration: t(`duration.${left.unit}`, { count: left.count }) });
}

/** Has the focus when it comes: it answers what was waited for. */
function FocusedButton({ label, onClick }: { label: string; onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} onClick={onClick}>
      {label}
    </Button>
  );
}
