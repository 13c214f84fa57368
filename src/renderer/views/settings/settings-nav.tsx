import { useTranslation } from 'react-i18next';
import { hrefOf, SETTINGS_PAGES } from '../../route.ts';
import { usePage } from '../../store.ts';
import styles from './settings-nav.module.css';

/** From one page of the settings to another. */
export function SettingsNav() {
  const { t } = useTranslation();
  const here = usePage(({ route }) => (route.view === 'settings' ? route.page : null));
  return (
    <nav aria-label={t('nav.settings')}>
      <ul className={styles['pages']}>
        {SETTINGS_PAGES.map((page) => (
          <li key={page}>
            <a
              className={styles['page']}
              href={hrefOf({ view: 'settings', page })}
              aria-current={page === here ? 'page' : undefined}
            >
              {t(`settingsPages.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
