/** The pages of the settings, in the order they are shown. */
export const SETTINGS_PAGES = ['preflight', 'scenario', 'fortnox', 'accounts', 'line', 'managers'] as const;

export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/**
 * Where in the page one is. It stands after the # of the address, so that back, forward and a reload do what
 * people expect without a router.
 */
export type Route =
  | { readonly view: 'today' }
  | { readonly view: 'z-reports'; readonly documentId: number | null }
  /** How the print of a Z-report was read, field by field. */
  | { readonly view: 'layout'; readonly documentId: number }
  | { readonly view: 'log' }
  /** A page of the settings. */
  | { readonly view: 'settings'; readonly page: SettingsPage };

export type View = Route['view'];

const Z_REPORT = /^#\/z-reports\/(?<id>\d+)(?<layout>\/layout)?$/;

/** Reads the part of the address after #; anything unknown is the first view. */
export function readRoute(hash: string): Route {
  if (hash === '#/log') return { view: 'log' };
  const page = SETTINGS_PAGES.find((name) => hash === `#/settings/${name}`);
  if (page !== undefined) return { view: 'settings', page };
  if (hash === '#/z-reports') return { view: 'z-reports', documentId: null };
  const { id, layout } = Z_REPORT.exec(hash)?.groups ?? {};
  if (id === undefined) return { view: 'today' };
  return { view: layout === undefined ? 'z-reports' : 'layout', documentId: Number(id) };
}

/** The address of a place, for a link. */
export function hrefOf(route: Route): string {
  if (route.view === 'layout') return `#/z-reports/${route.documentId}/layout`;
  if (route.view === 'z-reports' && route.documentId !== null) return `#/z-reports/${route.documentId}`;
  if (route.view === 'settings') return `#/settings/${route.page}`;
  return `#/${route.view}`;
}

/** Where one is this very moment: the address changes before anybody has been told of it. */
export function here(): Route {
  return readRoute(globalThis.location.hash);
}

/** Goes there, as a link would. */
export function go(route: Route): void {
  globalThis.location.hash = hrefOf(route);
}

/** Tells where one is, now and whenever it changes. */
export function followHash(show: (route: Route) => void): void {
  const follow = (): void => {
    show(here());
  };
  globalThis.addEventListener('hashchange', follow);
  follow();
}
