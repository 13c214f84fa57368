import { useTranslation } from 'react-i18next';
import type { Document } from '../../../shared/document.ts';
import type { ChartAccount, MappingRow } from '../../../shared/mapping-preview.ts';
import type { AccountUse, Mapping } from '../../../shared/mapping.ts';
import type { Fetched } from '../../hooks/use-fetched.ts';
import { AccountRow } from './account-row.tsx';
import styles from './mapping-view.module.css';

interface MappingSectionProps {
  readonly section: MappingRow['section'];
  readonly rows: readonly MappingRow[];
  readonly document: Document | null;
  readonly mapping: Mapping;
  readonly chart: Pick<Fetched<readonly ChartAccount[]>, 'value' | 'failure'>;
  readonly mayChange: boolean;
  readonly onChoose: (use: AccountUse, account: number | null) => void;
}

/** The rows of one section; names of means of payment that no Z-report shows stand folded away. */
export function MappingSection(props: MappingSectionProps) {
  const { t } = useTranslation();
  const { section, rows, document } = props;
  const shown = section === 'tenders' ? rows.filter((row) => isNeeded(row, document)) : rows;
  const folded = rows.filter((row) => !shown.includes(row));
  return (
    <section aria-labelledby={`accounts-${section}`}>
      <h2 id={`accounts-${section}`} className={styles['heading']}>
        {t(`mapping.sections.${section}`)}
      </h2>
      {shown.length > 0 && <Rows {...props} rows={shown} />}
      {folded.length > 0 && (
        <details>
          <summary className={styles['summary']}>
            {t(shown.length > 0 ? 'mapping.known' : 'mapping.knownAlone')}
          </summary>
          <Rows {...props} rows={folded} />
        </details>
      )}
    </section>
  );
}

/** Known names are many: only those stand open that the shop has printed, or that would stop the day they come. */
function isNeeded({ printed, state }: MappingRow, document: Document | null): boolean {
  return printed !== null || (document !== null && state === 'account-missing');
}

function Rows({ rows, document, ...rest }: MappingSectionProps) {
  const { t } = useTranslation();
  const z = document?.zNumber ?? null;
  return (
    <table className={styles['rows']}>
      <thead>
        <tr>
          <th scope="col">{t('mapping.columns.what')}</th>
          <th scope="col" className={styles['number']}>
            {z === null ? t('mapping.columns.printedUnnamed') : t('mapping.columns.printed', { z })}
          </th>
          <th scope="col">{t('mapping.columns.account')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AccountRow key={JSON.stringify(row.use)} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  );
}
