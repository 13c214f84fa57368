import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LayoutPreview } from '../../../shared/layout-preview.ts';
import { LAYOUT_FIELDS, type LayoutField } from '../../../shared/layout.ts';

interface AddFieldProps {
  readonly preview: LayoutPreview;
  readonly onPoint: (field: LayoutField) => void;
}

/** Something that stands on the print and was not found at all: chosen here, then pointed out. */
export function AddField({ preview: { layout, missing }, onPoint }: AddFieldProps) {
  const { t } = useTranslation();
  const shown = new Set([...layout.map(({ field }) => field), ...missing]);
  const others = LAYOUT_FIELDS.filter((field) => !shown.has(field));
  if (others.length === 0) return null;
  return (
    <NativeSelect
      label={t('layout.more')}
      description={t('layout.moreHint')}
      value=""
      onChange={(event) => {
        const field = others.find((name) => name === event.currentTarget.value);
        if (field !== undefined) onPoint(field);
      }}
      data={[
        { value: '', label: t('layout.choose') },
        ...others.map((field) => ({ value: field, label: t(`fields.${field}`) })),
      ]}
    />
  );
}
