import { IconAlertTriangle, IconHandFinger } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LayoutPreview } from '../../../shared/layout-preview.ts';
import type { LayoutField } from '../../../shared/layout.ts';
import { Marked } from '../../components/marked.tsx';
import { FIELD_GROUPS, linesOf } from './field-groups.ts';
import { fieldValue } from './field-value.ts';
import styles from './layout-view.module.css';

interface FieldListProps {
  readonly preview: LayoutPreview;
  readonly chosen: LayoutField | null;
  readonly onChoose: (field: LayoutField) => void;
  readonly onPoint: (field: LayoutField) => void;
}

/** Every field that was found, or must be, with what was read for it. Choosing one shows its lines on the print. */
export function FieldList(props: FieldListProps) {
  const { t } = useTranslation();
  const { layout, missing } = props.preview;
  const found = new Set(layout.map(({ field }) => field));
  return (
    <div className={styles['fields']}>
      {FIELD_GROUPS.map(([group, fields]) => (
        <section key={group} aria-label={t(`layout.group.${group}`)}>
          <h2 className={styles['group']}>{t(`layout.group.${group}`)}</h2>
          <ul className={styles['list']}>
            {fields
              .filter((field) => found.has(field) || missing.includes(field))
              .map((field) => (
                <Field key={field} field={field} {...props} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Field({ field, preview, chosen, onChoose, onPoint }: FieldListProps & { field: LayoutField }) {
  const { t } = useTranslation();
  const values = fieldValue(t, preview, field);
  const lines = linesOf(preview.layout, field);
  const missing = preview.missing.includes(field);
  const open = chosen === field;
  return (
    <li className={styles['field']} data-chosen={open}>
      <button
        type="button"
        className={styles['choose']}
        data-rows={values.length > 1}
        aria-expanded={open}
        onClick={() => {
          onChoose(field);
        }}
      >
        <span className={styles['name']}>{t(`fields.${field}`)}</span>
        <span className={styles['value']}>
          {missing ? (
            <Marked tone="red" icon={IconAlertTriangle} word={t('layout.notFound')} />
          ) : (
            values.map((value, place) => (
              // Two rows of a table may say the same: their place tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={place}>{value}</span>
            ))
          )}
        </span>
      </button>
      {open && (
        <div className={styles['under']}>
          {lines.length > 0 && (
            <span className={styles['quiet']}>
              {t('layout.standsOn', { count: lines.length, lines: spans(lines) })}
            </span>
          )}
          <Button
            variant="default"
            leftSection={<IconHandFinger size={20} aria-hidden />}
            onClick={() => {
              onPoint(field);
            }}
          >
            {missing ? t('layout.point') : t('layout.pointOther')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Line numbers as people count them, runs drawn together: `3, 7–9`. */
function spans(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ');
}
