import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsToDecide } from '../../../shared/day-state.ts';
import type { Document, DocumentDetail } from '../../../shared/document.ts';
import { PROBLEMS } from '../../../shared/problem.ts';
import { hrefOf } from '../../route.ts';
import { Answer } from '../answer/answer.tsx';
import { CardTerminals } from './card-terminals.tsx';
import { CheckList } from './check-list.tsx';
import styles from './detail.module.css';
import { Print } from './print.tsx';
import { Story } from './story.tsx';
import { VoucherRows } from './voucher-rows.tsx';

/** The question first; then the voucher, the checks, what has happened, and the print it all comes from. */
export function DetailBody({ detail, document }: { detail: DocumentDetail; document: Document }) {
  const { t } = useTranslation();
  const { problem } = document;
  const mustBeDecided = documentsToDecide([document]).length > 0;
  const lookAtPrint = problem !== null && PROBLEMS[problem.code].mend === 'look';
  const print = (
    <Section title={t('detail.print')}>
      {detail.zReport !== null && (
        <a href={hrefOf({ view: 'layout', documentId: document.id })}>{t('layout.see')}</a>
      )}
      <Print print={detail.print} />
    </Section>
  );
  return (
    <>
      {problem !== null && (
        <div className={styles['question']} data-tone={mustBeDecided ? 'red' : 'neutral'}>
          <Answer document={document} problem={problem} besidePrint />
        </div>
      )}
      {lookAtPrint && print}
      <Section title={t('detail.rows')}>
        <VoucherRows rows={detail.rows} />
      </Section>
      <Section title={t('detail.checks')}>
        <CheckList detail={detail} />
      </Section>
      {detail.terminalCloses.length > 0 && (
        <Section title={t('detail.cardTerminals')}>
          <CardTerminals {...detail} />
        </Section>
      )}
      <Section title={t('detail.happenings')}>
        <Story happenings={detail.happenings} />
      </Section>
      {!lookAtPrint && print}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']} aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
    </section>
  );
}
