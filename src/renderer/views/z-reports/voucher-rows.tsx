import { useTranslation } from 'react-i18next';
import { formatOre, type Ore, sumOre } from '../../../shared/money.ts';
import type { VoucherRow } from '../../../shared/voucher.ts';
import styles from './detail.module.css';

/** The voucher as Fortnox shows it: debit and credit, and their sums. */
export function VoucherRows({ rows }: { rows: readonly VoucherRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className={styles['quiet']}>{t('detail.rowsEmpty')}</p>;
  return (
    <table className={styles['rows']}>
      <thead>
        <tr>
          <th scope="col">{t('detail.account')}</th>
          <th scope="col">{t('detail.text')}</th>
          <th scope="col" className={styles['number']}>
            {t('detail.debit')}
          </th>
          <th scope="col" className={styles['number']}>
            {t('detail.credit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // Rows never move: their place is what tells two equal ones apart.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={place}>
            <th scope="row">{row.account}</th>
            <td>
              {row.text}
              {row.costCenter !== null && (
                <span className={styles['quiet']}>
                  {' '}
                  {t('detail.costCenter', { costCenter: row.costCenter })}
                </span>
              )}
            </td>
            <td className={styles['number']}>{orNothing(row.debit)}</td>
            <td className={styles['number']}>{orNothing(row.credit)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('detail.sum')}
          </th>
          <td className={styles['number']}>{formatOre(sumOre(rows.map(({ debit }) => debit)))}</td>
          <td className={styles['number']}>{formatOre(sumOre(rows.map(({ credit }) => credit)))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function orNothing(amount: Ore): string {
  return amount === 0 ? '' : formatOre(amount);
}
