import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconEar,
  IconInfoCircle,
  IconPlugConnectedX,
  IconPlugX,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LineChoice } from '../../../shared/line-choice.ts';
import type { LineSettings } from '../../../shared/line-settings.ts';
import type { Line } from '../../../shared/state.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { NowPanel, type Standing } from '../../components/now-panel.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { EVERY_MINUTE_MS, useNow } from '../../hooks/use-now.ts';
import { lineWords } from '../../words/line-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import { dayAndTime } from '../../words/times.ts';
import styles from './line-now.module.css';

interface LineNowProps {
  readonly line: Line;
  readonly choice: LineChoice;
  readonly mayChoose: boolean;
}

const TROUBLE = {
  gone: { tone: 'red', icon: IconPlugX },
  'not-chosen': { tone: 'neutral', icon: IconPlugConnectedX },
  listening: { tone: 'amber', icon: IconInfoCircle },
} as const;

/** How the line stands this very moment, and the way back to the one before. */
export function LineNow({ line, choice, mayChoose }: LineNowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(EVERY_MINUTE_MS);
  const state = standing(t, line, choice.settings, (at) => dayAndTime(at, now, language));
  return (
    <NowPanel id="line-now" label={t('line.now')} standing={state}>
      {choice.settings !== null && <p className={styles['quiet']}>{lineWords(t, choice.settings)}</p>}
      {mayChoose && choice.previous !== null && <Back previous={choice.previous} inForce={choice.settings} />}
    </NowPanel>
  );
}

interface BackProps {
  readonly previous: NonNullable<LineChoice['previous']>;
  readonly inForce: LineChoice['settings'];
}

function Back({ previous, inForce }: BackProps) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  return (
    <div className={styles['back']}>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => {
          run((client) => client.line.save({ line: previous, instead: inForce }));
        }}
      >
        {t('line.back')}
      </Button>
      <span className={styles['quiet']}>{t('line.previous', { line: lineWords(t, previous) })}</span>
      <CallFailure failure={failure} />
    </div>
  );
}

function standing(
  t: TFunction,
  line: Line,
  settings: LineSettings | null,
  when: (at: number) => string,
): Standing {
  if (line.changing) {
    return { tone: 'blue', icon: IconClock, headline: t('line.changing'), help: null };
  }
  if (line.state !== 'listening' || line.problem !== null) {
    const { title, meaning, mend } = problemWords(t, line.problem ?? { code: 'tap-gone', facts: {} });
    return { ...TROUBLE[line.state], headline: title, help: `${meaning} ${mend}` };
  }
  // What was heard before this line was listened to says nothing of it.
  if (line.lastHeardAt === null || line.lastHeardAt < line.since) {
    const headline = t('line.silent', { time: when(line.since) });
    return { tone: 'neutral', icon: IconEar, headline, help: silentHelp(t, settings) };
  }
  const headline = t('line.listening', { time: when(line.lastHeardAt) });
  return { tone: 'green', icon: IconCheck, headline, help: null };
}

function silentHelp(t: TFunction, settings: LineSettings | null): string {
  return settings?.way === 'network'
    ? t('line.silentHelpNetwork', { port: settings.listenPort })
    : t('line.silentHelp');
}
