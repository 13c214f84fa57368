import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../hooks/use-language.ts';
import { chooseLanguage, isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;

function isScheme(value: string): value is (typeof SCHEMES)[number] {
  return SCHEMES.some((scheme) => scheme === value);
}

/** Language and appearance: chosen once, remembered on this machine. */
export function Preferences({ version }: { version: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={t('top.menu')}>
          <IconAdjustmentsHorizontal size={24} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('top.language')}</Menu.Label>
        <Menu.RadioGroup
          value={language}
          onChange={(value) => {
            if (isLanguage(value)) chooseLanguage(value);
          }}
        >
          {LANGUAGES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} lang={choice}>
              {LANGUAGE_NAMES[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('top.appearance')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => {
            if (isScheme(value)) setColorScheme(value);
          }}
        >
          {SCHEMES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`top.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {version !== null && <Menu.Label>{t('top.version', { version })}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
