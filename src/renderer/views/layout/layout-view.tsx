import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutPreview } from '../../../shared/layout-preview.ts';
import type { LayoutField } from '../../../shared/layout.ts';
import { Loading } from '../../components/loading.tsx';
import { Marked } from '../../components/marked.tsx';
import { hrefOf } from '../../route.ts';
import { usePage } from '../../store.ts';
import { problemWords } from '../../words/problem-words.ts';
import { AddField } from './add-field.tsx';
import { CodePage } from './code-page.tsx';
import { fieldAt, linesOf } from './field-groups.ts';
import { FieldList } from './field-list.tsx';
import styles from './layout-view.module.css';
import { PrintLines } from './print-lines.tsx';
import { useLesson, type LessonState } from './use-lesson.ts';
import { Verdict } from './verdict.tsx';

/** "Visa en Z": the print beside the fields that were read from it; a manager confirms it or points at what was missed. */
export function LayoutView({ documentId }: { documentId: number }) {
  const { t } = useTranslation();
  const state = useLesson(documentId);
  const zNumber = usePage(
    ({ snapshot }) => snapshot?.documents.find(({ id }) => id === documentId)?.zNumber ?? null,
  );
  const { preview, refusal } = state;
  return (
    <div className={styles['view']}>
      <header className={styles['head']}>
        <Button
          component="a"
          variant="subtle"
          href={hrefOf({ view: 'z-reports', documentId })}
          leftSection={<IconArrowLeft size={20} aria-hidden />}
        >
          {t('layout.back')}
        </Button>
        <h1>{zNumber === null ? t('layout.titleUnnamed') : t('layout.title', { z: zNumber })}</h1>
        <p className={styles['quiet']}>{introduction(preview)}</p>
      </header>
      {preview !== null && <Lessons documentId={documentId} state={state} preview={preview} />}
      {preview === null && refusal === null && <Loading label={t('detail.loading')} />}
      {preview === null && refusal !== null && (
        <div>
          <p>{t('detail.failed')}</p>
          <Button onClick={state.readAgain}>{t('detail.tryAgain')}</Button>
        </div>
      )}
    </div>
  );

  function introduction(shown: LayoutPreview | null): string {
    if (shown?.changed !== null && shown?.changed !== undefined) {
      const { title, meaning } = problemWords(t, shown.changed);
      return `${title}. ${meaning}`;
    }
    return shown?.confirmed === true ? t('layout.known') : t('layout.first');
  }
}

interface LessonsProps {
  readonly documentId: number;
  readonly state: LessonState;
  readonly preview: LayoutPreview;
}

function Lessons({ documentId, state, preview }: LessonsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<LayoutField | null>(preview.missing[0] ?? null);
  const [pointing, setPointing] = useState(false);
  const { lesson, refusal } = state;
  useHotkeys(
    [
      [
        'Escape',
        () => {
          setPointing(false);
        },
      ],
    ],
    [],
  );

  function onLine(line: number): void {
    if (pointing && chosen !== null) {
      setPointing(false);
      state.point(chosen, line);
    } else setChosen(fieldAt(preview.layout, line));
  }

  function onPoint(field: LayoutField): void {
    setChosen(field);
    setPointing(true);
  }

  return (
    <>
      <div className={styles['panes']}>
        <section className={styles['paper']} aria-label={t('layout.print')}>
          <output className={styles['pointing']}>
            {pointing && chosen !== null && t('layout.pointing', { field: t(`fields.${chosen}`) })}
          </output>
          <PrintLines
            lines={preview.lines}
            marked={linesOf(preview.layout, chosen)}
            pointing={pointing}
            onLine={onLine}
          />
        </section>
        <div className={styles['aside']}>
          <FieldList preview={preview} chosen={chosen} onChoose={setChosen} onPoint={onPoint} />
          <AddField preview={preview} onPoint={onPoint} />
          <CodePage
            choice={lesson.codePage}
            readIn={preview.codePage}
            onChoose={(codePage) => {
              state.chooseCodePage(codePage);
            }}
          />
        </div>
      </div>
      <footer className={styles['foot']}>
        <output>
          {refusal !== null && <Marked tone="red" icon={IconAlertTriangle} word={refusalWords(refusal)} />}
        </output>
        {lesson.pointed.length > 0 && (
          <Button variant="default" onClick={state.undo}>
            {t('layout.undo')}
          </Button>
        )}
        <Verdict documentId={documentId} preview={preview} lesson={lesson} />
      </footer>
    </>
  );

  function refusalWords(refused: NonNullable<LessonState['refusal']>): string {
    if (refused === 'unanswered') return t('call.failed');
    const { title, mend } = problemWords(t, refused);
    return `${title}. ${mend}`;
  }
}
