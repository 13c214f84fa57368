import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioFlow } from '../../../shared/scenario.ts';
import type { SetupChoices } from '../../../shared/setup.ts';
import { ChoiceField } from './choice-field.tsx';
import { ComingMark } from './coming.tsx';
import { offered, type SetupDraft } from './setup-draft.ts';
import styles from './setup-view.module.css';

interface OptionsProps {
  readonly draft: SetupDraft;
  readonly choices: SetupChoices | null;
  readonly onChange: (draft: SetupDraft) => void;
}

/** The choices of the scenario's own flows; those of others are not there at all. */
export function SetupOptions(props: OptionsProps) {
  const { zReports, invoices, articles } = props.draft.answers;
  return (
    <div className={styles['options']}>
      {zReports && <ZReportOptions {...props} />}
      {invoices !== null && <InvoiceOptions {...props} />}
      {articles && <ArticleOptions {...props} />}
    </div>
  );
}

function Group({ title, flow, children }: { title: string; flow: ScenarioFlow; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>
        {title} <ComingMark flow={flow} />
      </legend>
      <div className={styles['fields']}>{children}</div>
    </fieldset>
  );
}

function ZReportOptions({ draft, choices, onChange }: OptionsProps) {
  const { t } = useTranslation();
  const series = offered(choices, 'series').map(({ code, name, manual }) => ({
    code,
    name: manual ? name : t('setup.options.notManual', { name }),
    disabled: !manual,
  }));
  return (
    <Group title={t('setup.options.zReports')} flow="z-reports">
      <StartDate
        hint={t('setup.options.startDateHint')}
        value={draft.zStartDate}
        onChange={(zStartDate) => {
          onChange({ ...draft, zStartDate });
        }}
      />
      <ChoiceField
        label={t('setup.options.series')}
        hint={t('setup.options.seriesHint')}
        choices={series}
        {...(draft.voucherSeries === null ? { none: t('setup.options.chooseSeries') } : {})}
        value={draft.voucherSeries}
        onChoose={(code) => {
          onChange({ ...draft, voucherSeries: code ?? draft.voucherSeries });
        }}
      />
      <ChoiceField
        label={t('setup.options.registerCostCenter')}
        hint={t('setup.options.registerCostCenterHint')}
        none={t('setup.options.none')}
        choices={offered(choices, 'costCenters')}
        value={draft.costCenter}
        onChoose={(costCenter) => {
          onChange({ ...draft, costCenter });
        }}
      />
      <NativeSelect
        label={t('setup.options.bookingDate')}
        data={[
          { value: 'period-end', label: t('setup.options.periodEnd') },
          { value: 'print-date', label: t('setup.options.printDate') },
        ]}
        value={draft.bookingDate}
        onChange={(event) => {
          const printed = event.currentTarget.value === 'print-date';
          onChange({ ...draft, bookingDate: printed ? 'print-date' : 'period-end' });
        }}
      />
    </Group>
  );
}

function InvoiceOptions({ draft, choices, onChange }: OptionsProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('setup.options.invoices')} flow="invoices">
      <StartDate
        hint={t('setup.options.invoiceStartHint')}
        value={draft.invoiceStartDate}
        onChange={(invoiceStartDate) => {
          onChange({ ...draft, invoiceStartDate });
        }}
      />
      <ChoiceField
        label={t('setup.options.termsOfPayment')}
        none={t('setup.options.customersOwn')}
        choices={offered(choices, 'termsOfPayment')}
        value={draft.termsOfPayment}
        onChoose={(termsOfPayment) => {
          onChange({ ...draft, termsOfPayment });
        }}
      />
      <ChoiceField
        label={t('setup.options.orderCostCenter')}
        none={t('setup.options.none')}
        choices={offered(choices, 'costCenters')}
        value={draft.orderCostCenter}
        onChoose={(orderCostCenter) => {
          onChange({ ...draft, orderCostCenter });
        }}
      />
      {draft.answers.invoices === 'register' ? (
        <Checkbox
          className={styles['tick']}
          label={t('setup.options.importCustomersOnce')}
          checked={draft.importCustomersOnce}
          onChange={(event) => {
            onChange({ ...draft, importCustomersOnce: event.currentTarget.checked });
          }}
        />
      ) : (
        <>
          <p className={styles['wide']}>{t('setup.options.customersFollow')}</p>
          <Checkbox
            className={styles['tick']}
            label={t('setup.options.removeMissingCustomers')}
            checked={draft.removeMissingCustomers}
            onChange={(event) => {
              onChange({ ...draft, removeMissingCustomers: event.currentTarget.checked });
            }}
          />
        </>
      )}
    </Group>
  );
}

function ArticleOptions({ draft, choices, onChange }: OptionsProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('setup.options.articles')} flow="articles">
      <ChoiceField
        label={t('setup.options.priceList')}
        {...(draft.priceList === null ? { none: t('setup.options.choosePriceList') } : {})}
        choices={offered(choices, 'priceLists')}
        value={draft.priceList}
        onChoose={(priceList) => {
          onChange({ ...draft, priceList });
        }}
      />
      <Checkbox
        className={styles['tick']}
        label={t('setup.options.removeMissingArticles')}
        checked={draft.removeMissingArticles}
        onChange={(event) => {
          onChange({ ...draft, removeMissingArticles: event.currentTarget.checked });
        }}
      />
    </Group>
  );
}

function StartDate({
  hint,
  value,
  onChange,
}: {
  hint: string;
  value: string;
  onChange: (date: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="date"
      label={t('setup.options.startDate')}
      description={hint}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
