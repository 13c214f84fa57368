import { useEffect, useState } from 'react';
import type { LayoutPreview } from '../../../shared/layout-preview.ts';
import { EMPTY_LESSON, type CodePageChoice, type LayoutField, type Lesson } from '../../../shared/layout.ts';
import type { Problem } from '../../../shared/problem.ts';
import { call } from '../../client.ts';
import { usePage } from '../../store.ts';

export interface LessonState {
  readonly lesson: Lesson;
  /** How the print reads with the lesson; null until it was first read. */
  readonly preview: LayoutPreview | null;
  /** Why the last thing said could not be learnt; null when it was, and `unanswered` when nobody answered. */
  readonly refusal: Problem | 'unanswered' | null;
  readonly point: (field: LayoutField, line: number) => void;
  readonly chooseCodePage: (codePage: CodePageChoice) => void;
  /** Takes back the last line pointed at. */
  readonly undo: () => void;
  readonly readAgain: () => void;
}

/** What a person says about a print, and how it reads with that. What is shown stays until the new reading has come. */
export function useLesson(documentId: number): LessonState {
  const [lesson, setLesson] = useState<Lesson>(EMPTY_LESSON);
  const [preview, setPreview] = useState<LayoutPreview | null>(null);
  const [refusal, setRefusal] = useState<LessonState['refusal']>(null);
  const [tries, setTries] = useState(0);
  const connected = usePage(({ connection }) => connection === 'open');

  useEffect(() => {
    if (!connected) return;
    let overtaken = false;
    const read = async (): Promise<void> => {
      const outcome = await call((client) => client.layouts.preview({ id: documentId, lesson }));
      if (overtaken) return;
      if (outcome.ok) {
        setPreview(outcome.value);
        return;
      }
      setRefusal(outcome.problem ?? 'unanswered');
      // What cannot be learnt is taken back, so that the next line pointed at stands alone.
      if (outcome.problem !== null && lesson.pointed.length > 0) setLesson(withoutLast(lesson));
    };
    void read();
    return () => {
      overtaken = true;
    };
    // Trying again is no part of the question, but is why it is asked again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connected, documentId, lesson, tries]);

  function say(next: Lesson): void {
    setRefusal(null);
    setLesson(next);
  }

  return {
    lesson,
    preview,
    refusal,
    point: (field, line) => {
      const others = lesson.pointed.filter((pointed) => pointed.field !== field);
      say({ ...lesson, pointed: [...others, { field, line }] });
    },
    chooseCodePage: (codePage) => {
      say({ ...lesson, codePage });
    },
    undo: () => {
      say(withoutLast(lesson));
    },
    readAgain: () => {
      setRefusal(null);
      setTries((count) => count + 1);
    },
  };
}

function withoutLast(lesson: Lesson): Lesson {
  return { ...lesson, pointed: lesson.pointed.slice(0, -1) };
}
