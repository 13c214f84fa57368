import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/document.ts';
import { formatKronor } from '../../../shared/money.ts';
import type { CardComparison, TerminalClose } from '../../../shared/terminal-close.ts';
import { Marked } from '../../components/marked.tsx';
import styles from './detail.module.css';

type CardTerminalsProps = Pick<DocumentDetail, 'terminalCloses' | 'cardComparison'>;

/** What the card terminals said at the same closing, beside the card rows of the Z-report. */
export function CardTerminals({ terminalCloses, cardComparison }: CardTerminalsProps) {
  return (
    <>
      {cardComparison !== null && <Comparison {...cardComparison} />}
      <ul className={styles['list']}>
        {terminalCloses.map((close, place) => (
          // Closes never move: their place is what tells two equal ones apart.
          // oxlint-disable-next-line react/no-array-index-key
          <Close key={place} close={close} />
        ))}
      </ul>
    </>
  );
}

function Comparison({ terminals, zReport }: CardComparison) {
  const { t } = useTranslation();
  const written = { terminals: formatKronor(terminals), zReport: formatKronor(zReport) };
  if (terminals === zReport) {
    return <Marked tone="green" icon={IconCheck} word={t('detail.cardAgrees', written)} />;
  }
  const difference = formatKronor(zReport - terminals);
  return (
    <Marked tone="amber" icon={IconInfoCircle} word={t('detail.cardDiffers', { ...written, difference })} />
  );
}

function Close({ close: { terminalId, batch, net, approved } }: { close: TerminalClose }) {
  const { t } = useTranslation();
  const parts = [
    terminalId === null ? t('detail.terminalUnnamed') : t('detail.terminal', { terminal: terminalId }),
    batch === null ? null : t('detail.batch', { batch }),
    net === null ? t('detail.terminalUnsure') : formatKronor(net),
    approved === false ? t('detail.terminalRefused') : null,
  ];
  return <li className={styles['quiet']}>{parts.filter((part) => part !== null).join(', ')}</li>;
}
