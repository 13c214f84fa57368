/** The words, in the language chosen on this machine. A key that does not exist does not compile. */
import { changeLanguage, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../shared/texts/en.ts';
import { sv } from '../shared/texts/sv.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof sv };
  }
}

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each language in its own words, as a person looking for it would read it. */
export const LANGUAGE_NAMES: Record<Language, string> = { sv: 'Svenska', en: 'English' };

const REMEMBERED_AS = 'kassabryggan-language';
/** Stands where a fact is missing, so that a sentence is never broken by a hole. */
const MISSING_FACT = '…';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Makes the words ready, at once and without loading anything. */
export function startWords(): void {
  const remembered = localStorage.getItem(REMEMBERED_AS);
  const language = isLanguage(remembered) ? remembered : 'sv';
  void use(initReactI18next).init({
    lng: language,
    fallbackLng: 'sv',
    initAsync: false,
    resources: { sv: { translation: sv }, en: { translation: en } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => MISSING_FACT,
  });
  document.documentElement.lang = language;
}

/** Changes the language, and remembers it on this machine. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(REMEMBERED_AS, language);
  document.documentElement.lang = language;
  void changeLanguage(language);
}
