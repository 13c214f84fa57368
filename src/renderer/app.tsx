import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './app.module.css';
import { Announcer } from './components/announcer.tsx';
import { PracticeBand } from './components/practice-band.tsx';
import { Rail } from './components/rail.tsx';
import { Restarting } from './components/restarting.tsx';
import { TopLine } from './components/top-line.tsx';
import { UnlockDialog } from './components/unlock-dialog.tsx';
import type { SettingsPage } from './route.ts';
import { usePage } from './store.ts';
import { cssVariables, theme } from './theme.ts';
import { LayoutView } from './views/layout/layout-view.tsx';
import { LogView } from './views/log/log-view.tsx';
import { ManagersView } from './views/managers/managers-view.tsx';
import { MappingView } from './views/mapping/mapping-view.tsx';
import { FortnoxView } from './views/pairing/fortnox-view.tsx';
import { PreflightView } from './views/preflight/preflight-view.tsx';
import { LineView } from './views/settings/line-view.tsx';
import { SettingsNav } from './views/settings/settings-nav.tsx';
import { SetupView } from './views/setup/setup-view.tsx';
import { TodayView } from './views/today/today-view.tsx';
import { ZReportsView } from './views/z-reports/z-reports-view.tsx';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'kassabryggan-color-scheme' });
const CONTENT_ID = 'content';

export function App() {
  const { t } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <div className={styles['page']}>
        <a
          className={styles['skip']}
          href={`#${CONTENT_ID}`}
          onClick={(event) => {
            // The address after # says where one is, so the jump is made by hand.
            event.preventDefault();
            document.querySelector<HTMLElement>(`#${CONTENT_ID}`)?.focus();
          }}
        >
          {t('skip')}
        </a>
        <PracticeBand />
        <TopLine />
        <Restarting />
        <Rail />
        <main id={CONTENT_ID} className={styles['content']} tabIndex={-1}>
          <CurrentView />
        </main>
      </div>
      <UnlockDialog />
      <Announcer />
    </MantineProvider>
  );
}

function Settings({ page }: { page: SettingsPage }) {
  switch (page) {
    case 'preflight':
      return <PreflightView />;
    case 'scenario':
      return <SetupView />;
    case 'fortnox':
      return <FortnoxView />;
    case 'accounts':
      return <MappingView />;
    case 'line':
      return <LineView />;
    case 'managers':
      return <ManagersView />;
  }
}

function CurrentView() {
  const route = usePage((page) => page.route);
  switch (route.view) {
    case 'today':
      return <TodayView />;
    case 'layout':
      return <LayoutView key={route.documentId} documentId={route.documentId} />;
    case 'z-reports':
      return <ZReportsView documentId={route.documentId} />;
    case 'log':
      return <LogView />;
    case 'settings':
      return (
        <>
          <SettingsNav />
          <Settings page={route.page} />
        </>
      );
  }
}
