import type { Route } from '../../route.ts';

/** The pages of the settings, in the order they are shown. */
export const SETTINGS_PAGES = ['scenario', 'fortnox', 'line'] as const satisfies readonly Extract<
  Route,
  { view: 'settings' }
>['page'][];
