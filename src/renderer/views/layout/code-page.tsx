import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CODE_PAGES } from '../../../shared/code-page.ts';
import type { CodePageChoice } from '../../../shared/layout.ts';

interface CodePageProps {
  readonly choice: CodePageChoice;
  /** The one the print was read in. */
  readonly readIn: string;
  readonly onChoose: (codePage: CodePageChoice) => void;
}

/** When å, ä and ö look wrong on the print: another code page, tried at once. */
export function CodePage({ choice, readIn, onChoose }: CodePageProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('layout.codePage')}
      description={t('layout.codePageHint')}
      value={choice}
      onChange={(event) => {
        onChoose(CODE_PAGES.find((page) => page === event.currentTarget.value) ?? 'auto');
      }}
      data={[
        { value: 'auto', label: t('layout.codePageAuto', { page: readIn }) },
        ...CODE_PAGES.map((page) => ({ value: page, label: page })),
      ]}
    />
  );
}
