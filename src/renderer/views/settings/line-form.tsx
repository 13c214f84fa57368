import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sameLine } from '../../../shared/line-choice.ts';
import type { LineSettings } from '../../../shared/line-settings.ts';
import { CallFailure } from '../../components/call-failure.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { problemIn } from '../../problem-in.ts';
import { consequences } from '../../words/line-words.ts';
import { draftOf, readDraft, withOnlyPort, type DraftErrors, type LineDraft } from './line-draft.ts';
import styles from './line-form.module.css';
import { NetworkFields } from './network-fields.tsx';
import { SerialFields } from './serial-fields.tsx';
import { usePorts } from './use-ports.ts';
import { WayChoice } from './way-choice.tsx';

const NO_ERRORS: DraftErrors = {};

/** Chooses the line. What stands in the fields is the line in force, until one of them is touched. */
export function LineForm({ inForce }: { inForce: LineSettings | null }) {
  const { t } = useTranslation();
  const { busy, failure, run } = useCall();
  const [touched, touch] = useState<{
    readonly draft: LineDraft;
    readonly instead: LineSettings | null;
  } | null>(null);
  const [complain, setComplain] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const ports = usePorts();
  const draft = touched?.draft ?? withOnlyPort(draftOf(inForce), ports.ports);
  // Whoever began before another line was chosen has not seen that one.
  const instead = touched === null ? inForce : touched.instead;
  const read = readDraft(draft);
  const errors = complain && 'errors' in read ? read.errors : NO_ERRORS;
  return (
    <form ref={form} className={styles['form']} noValidate onSubmit={submit}>
      <WayChoice
        way={draft.way}
        onChoose={(way) => {
          setComplain(false);
          change({ ...draft, way });
        }}
      />
      {draft.way === 'network' ? (
        <NetworkFields draft={draft} errors={errors} onChange={change} />
      ) : (
        <SerialFields draft={draft} ports={ports} errors={errors} onChange={change} onSave={save} />
      )}
      {'line' in read && <Will line={read.line} inForce={inForce} />}
      <div className={styles['tools']}>
        <Button type="submit" loading={busy}>
          {t('line.save')}
        </Button>
        <CallFailure failure={failure} />
      </div>
    </form>
  );

  function change(next: LineDraft): void {
    touch({ draft: next, instead });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }

  function save(whole: LineDraft): void {
    const wanted = readDraft(whole);
    setComplain('errors' in wanted);
    if ('errors' in wanted) {
      setRefusals((count) => count + 1);
      return;
    }
    run(async (client) => {
      try {
        await client.line.save({ line: wanted.line, instead });
      } catch (error) {
        // Whoever is told has seen what is in force now: it stands above, and what a save will do stands below.
        if (problemIn(error)?.code === 'settings-changed') touch({ draft: whole, instead: inForce });
        throw error;
      }
      // What is in force now stands in the fields, and follows it.
      touch(null);
    });
  }
}

/** What saving will do, before it is done. */
function Will({ line, inForce }: { line: LineSettings; inForce: LineSettings | null }) {
  const { t } = useTranslation();
  if (sameLine(line, inForce)) return <p className={styles['quiet']}>{t('line.unchanged')}</p>;
  return (
    <div className={styles['will']}>
      <p className={styles['willTitle']}>{t('line.will')}</p>
      {consequences(t, line, inForce).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
