import { VisuallyHidden } from '@mantine/core';
import { IconHome, IconNotebook, IconReceipt, IconSettings, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { documentsToDecide } from '../../shared/day-state.ts';
import { hrefOf, type Route, type View } from '../route.ts';
import { usePage } from '../store.ts';
import styles from './rail.module.css';

interface Place {
  readonly view: View;
  readonly to: Route;
  readonly icon: Icon;
  readonly word: 'today' | 'zReports' | 'log' | 'settings';
}

const PLACES: readonly Place[] = [
  { view: 'today', to: { view: 'today' }, icon: IconHome, word: 'today' },
  { view: 'z-reports', to: { view: 'z-reports', documentId: null }, icon: IconReceipt, word: 'zReports' },
  { view: 'log', to: { view: 'log' }, icon: IconNotebook, word: 'log' },
  { view: 'settings', to: { view: 'settings', page: 'scenario' }, icon: IconSettings, word: 'settings' },
];

/** The places of the page, each an icon and a word; and how many Z-reports wait for an answer. */
export function Rail() {
  const { t } = useTranslation();
  const here = usePage(({ route }) => (route.view === 'layout' ? 'z-reports' : route.view));
  const toDecide = usePage(({ snapshot }) => documentsToDecide(snapshot?.documents ?? []).length);
  return (
    <nav className={styles['rail']} aria-label={t('nav.label')}>
      <ul className={styles['list']}>
        {PLACES.map(({ view, to, icon: PlaceIcon, word }) => (
          <li key={view}>
            <a className={styles['link']} href={hrefOf(to)} aria-current={view === here ? 'page' : undefined}>
              <PlaceIcon size={24} aria-hidden />
              <span>{t(`nav.${word}`)}</span>
              {view === 'z-reports' && toDecide > 0 && (
                <span className={styles['count']} title={t('nav.toDecide', { count: toDecide })}>
                  {toDecide}
                  <VisuallyHidden component="span">{t('nav.toDecide', { count: toDecide })}</VisuallyHidden>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
