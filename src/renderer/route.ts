/**
 * Where in the page one is. It stands after the # of the address, so that back, forward and a reload do what
 * people expect without a router.
 */
export type Route =
  | { readonly view: 'today' }
  | { readonly view: 'z-reports'; readonly documentId: number | null }
  | { readonly view: 'log' };

export type View = Route['view'];

const Z_REPORT = /^#\/z-reports\/(\d+)$/;

/** Reads the part of the address after #; anything unknown is the first view. */
export function readRoute(hash: string): Route {
  if (hash === '#/log') return { view: 'log' };
  if (hash === '#/z-reports') return { view: 'z-reports', documentId: null };
  const id = Z_REPORT.exec(hash)?.[1];
  return id === undefined ? { view: 'today' } : { view: 'z-reports', documentId: Number(id) };
}

/** The address of a place, for a link. */
export function hrefOf(route: Route): string {
  if (route.view === 'z-reports' && route.documentId !== null) return `#/z-reports/${route.documentId}`;
  return `#/${route.view}`;
}

/** Goes there, as a link would. */
export function go(route: Route): void {
  globalThis.location.hash = hrefOf(route);
}

/** Tells where one is, now and whenever it changes. */
export function followHash(show: (route: Route) => void): void {
  const follow = (): void => {
    show(readRoute(globalThis.location.hash));
  };
  globalThis.addEventListener('hashchange', follow);
  follow();
}
