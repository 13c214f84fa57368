import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/document.ts';
import { Marked } from '../../components/marked.tsx';
import styles from './detail.module.css';

/** What the register printed, as it was heard on the line. It can be scrolled by key. */
export function Print({ print: { lines, damaged } }: Pick<DocumentDetail, 'print'>) {
  const { t } = useTranslation();
  return (
    <>
      {damaged && <Marked tone="red" icon={IconAlertTriangle} word={t('detail.printDamaged')} />}
      {/* A box that scrolls must be reached by Tab (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['print']} tabIndex={0}>
        {lines.join('\n')}
      </pre>
    </>
  );
}
