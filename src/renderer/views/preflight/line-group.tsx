import { useTranslation } from 'react-i18next';
import type { FortnoxArea, PreflightLine, PreflightOutcome } from '../../../shared/preflight.ts';
import { Marked } from '../../components/marked.tsx';
import { useLanguage } from '../../hooks/use-language.ts';
import { lineWords } from '../../words/preflight-words.ts';
import { LANGUAGE_TAGS } from '../../words/times.ts';
import { MendButton } from './mend-button.tsx';
import { OUTCOME_MARKS } from './outcome-marks.ts';
import styles from './preflight-view.module.css';

/** The lines of one outcome; nothing when there are none. */
export function LineGroup({
  outcome,
  lines,
}: {
  outcome: PreflightOutcome;
  lines: readonly PreflightLine[];
}) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const heading = `preflight-${outcome}`;
  const granted = lines.map(({ area }) => area).filter((area) => area !== null);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles['heading']}>
        {t(`preflight.groups.${outcome}`)}
      </h2>
      <ul className={styles['lines']}>
        {(outcome === 'ok' ? withAccessJoined(lines) : lines).map((line) => (
          <li key={JSON.stringify(line)} className={styles['line']}>
            {line.outcome === 'ok' ? <Good line={line} granted={granted} /> : <ToMend line={line} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was granted is one line, however many parts of Fortnox it is made of. */
function withAccessJoined(lines: readonly PreflightLine[]): readonly PreflightLine[] {
  const first = lines.find(({ check }) => check === 'access');
  return lines.filter((line) => line.check !== 'access' || line === first);
}

function Good({ line, granted }: { line: PreflightLine; granted: readonly FortnoxArea[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = lineWords(t, line);
  const areas = new Intl.ListFormat(LANGUAGE_TAGS[language]).format(
    granted.map((area) => t(`areas.${area}`)),
  );
  const { name } = words;
  const headline =
    line.check === 'access' ? t('preflight.checks.access.ok', { area: areas }) : words.headline;
  const belongsTo = line.check === 'access' ? [] : words.belongsTo;
  const { tone, icon } = OUTCOME_MARKS.ok;
  return (
    <>
      <Marked tone={tone} icon={icon} word={name} />
      <p>
        {headline} {belongsTo.length > 0 && <span className={styles['quiet']}>{belongsTo.join(' ')}</span>}
      </p>
    </>
  );
}

function ToMend({ line }: { line: PreflightLine }) {
  const { t } = useTranslation();
  const { name, headline, meaning, mend, belongsTo } = lineWords(t, line);
  const { tone, icon } = OUTCOME_MARKS[line.outcome];
  return (
    <>
      <Marked tone={tone} icon={icon} word={name} />
      <div className={styles['words']}>
        <h3 className={styles['strong']}>{headline}</h3>
        {meaning !== '' && <p>{meaning}</p>}
        {mend !== '' && <p>{mend}</p>}
        {belongsTo.length > 0 && <p className={styles['quiet']}>{belongsTo.join(' ')}</p>}
        {line.place !== null && <MendButton place={line.place} />}
      </div>
    </>
  );
}
