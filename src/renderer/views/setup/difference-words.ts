import type { TFunction } from 'i18next';
import type { SetupDifference, SetupField } from '../../../shared/setup.ts';

/** `Verifikationsserie: F → A`: a choice, what it was and what it is. */
export function differenceWords(t: TFunction, { field, from, to }: SetupDifference): string {
  return t('setup.preview.difference', {
    field: t(`setup.fields.${field}`),
    from: valueWords(t, field, from),
    to: valueWords(t, field, to),
  });
}

/** Codes and dates stand as they are; the rest has words. */
function valueWords(t: TFunction, field: SetupField, value: string | null): string {
  switch (field) {
    case 'zStartDate':
      return value ?? t('setup.values.firstCaught');
    case 'bookingDate':
      return t(value === 'print-date' ? 'setup.options.printDate' : 'setup.options.periodEnd');
    case 'importCustomersOnce':
    case 'removeMissingCustomers':
    case 'removeMissingArticles':
      return t(value === 'yes' ? 'setup.values.yes' : 'setup.values.no');
    case 'termsOfPayment':
      return value ?? t('setup.options.customersOwn');
    case 'scenario':
    case 'invoiceStartDate':
    case 'voucherSeries':
    case 'costCenter':
    case 'orderCostCenter':
    case 'priceList':
      return value ?? t('setup.values.nothing');
  }
}
