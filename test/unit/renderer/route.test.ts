import { expect, test } from 'vitest';
import { hrefOf, readRoute, type Route } from '../../../src/renderer/route.ts';

const ROUTES: Route[] = [
  { view: 'today' },
  { view: 'z-reports', documentId: null },
  { view: 'z-reports', documentId: 12 },
  { view: 'layout', documentId: 12 },
  { view: 'log' },
  { view: 'settings', page: 'line' },
];

test.each(ROUTES)('the address of a place leads back to it: %o', (route) => {
  expect(readRoute(hrefOf(route))).toEqual(route);
});

test.each(['', '#', '#/nowhere', '#/z-reports/x', '#/log/1', '#/settings', '#/settings/x'])(
  'an unknown address is the first view: %s',
  (hash) => {
    expect(readRoute(hash)).toEqual({ view: 'today' });
  },
);
