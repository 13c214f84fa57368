import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { ScenarioFlow } from '../../../shared/scenario.ts';
import type { Affected, SetupPreview } from '../../../shared/setup.ts';
import { useLanguage } from '../../hooks/use-language.ts';
import { amountOf, dateOf } from '../../words/document-words.ts';
import { problemWords } from '../../words/problem-words.ts';
import { differenceWords } from './difference-words.ts';
import { flowNames } from './flow-names.ts';
import styles from './setup-view.module.css';

/** What saving will do, in sentences, with the first of the Z-reports it touches. */
export function WhatHappens({ preview }: { preview: SetupPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { starts, stops, coming, differences, later, books, laysAside, refused, unchecked } = preview;
  const names = (flows: readonly ScenarioFlow[]): string => flowNames(t, language, flows);
  if (refused !== null) {
    const { title, meaning, mend } = problemWords(t, refused);
    return (
      <div role="alert">
        <p className={styles['strong']}>{title}</p>
        <p>
          {meaning} {mend}
        </p>
      </div>
    );
  }
  const sentences = [
    starts.length > 0 ? t('setup.preview.starts', { flows: names(starts) }) : null,
    stops.length > 0 ? t('setup.preview.stops', { flows: names(stops) }) : null,
    coming.length > 0 ? t('setup.preview.coming', { flows: names(coming) }) : null,
    starts.length + stops.length === 0 ? t('setup.preview.same') : null,
  ].filter((sentence) => sentence !== null);
  return (
    <>
      <Sentences
        title={t('setup.preview.changes')}
        rows={differences.map((one) => differenceWords(t, one))}
      />
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Rows affected={books} title={t('setup.preview.books', { count: books.count })} />
      <Rows affected={laysAside} title={t('setup.preview.laysAside', { count: laysAside.count })} />
      {later.length > 0 && (
        <>
          <Sentences
            title={t('setup.preview.later')}
            rows={later.map((effect) => t(`setup.later.${effect}`))}
          />
          <p>{t('setup.preview.notYet')}</p>
        </>
      )}
      <p className={styles['quiet']}>
        {t('setup.preview.booked')} {t('setup.preview.waits')} {unchecked && t('setup.preview.unchecked')}
      </p>
    </>
  );
}

function Sentences({ title, rows }: { title: string; rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p className={styles['strong']}>{title}</p>
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </>
  );
}

function Rows({ affected: { count, first }, title }: { affected: Affected; title: string }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      <p className={styles['strong']}>{title}</p>
      <ul className={styles['rows']}>
        {first.map((document) => (
          <li key={document.id}>
            {nameOf(t, document.zNumber)}, {dateOf(document)}, {amountOf(document)}
          </li>
        ))}
        {count > first.length && <li>…</li>}
      </ul>
    </>
  );
}

function nameOf(t: TFunction, zNumber: string | null): string {
  return zNumber === null ? t('zReports.unnamed') : t('detail.name', { z: zNumber });
}
