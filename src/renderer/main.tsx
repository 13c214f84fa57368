import './zod-without-eval.ts';
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { systemClock } from '../shared/clock.ts';
import { App } from './app.tsx';
import { stayConnected } from './client.ts';
import { startWords } from './i18n.ts';
import { followHash } from './route.ts';
import { usePage } from './store.ts';

const root = document.querySelector('#page');
if (root === null) throw new Error('index.html has no #page');

startWords();
followHash((route) => {
  usePage.getState().show(route);
});
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void stayConnected({
  receive: (change) => {
    usePage.getState().receive(change);
  },
  lost: () => {
    usePage.getState().lose();
  },
  clock: systemClock,
});
