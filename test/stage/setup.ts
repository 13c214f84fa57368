/** What the pages of the setup are answered on the stage. */
import { success } from '../../src/shared/problem.ts';
import type { Setup, SetupChoices, SetupPreview, SetupVersion } from '../../src/shared/setup.ts';
import type { Snapshot } from '../../src/shared/state.ts';
import { DAY } from './scene.ts';

export const STAGE_CHOICES: SetupChoices = {
  series: success([
    { code: 'A', name: 'Redovisning', manual: true },
    { code: 'B', name: 'Kundfakturor', manual: false },
    { code: 'F', name: 'Kassa', manual: true },
  ]),
  costCenters: success([
    { code: 'BUTIK', name: 'Butiken' },
    { code: 'CAFE', name: 'Kaféet' },
  ]),
  termsOfPayment: success([
    { code: '10', name: '10 dagar netto' },
    { code: '30', name: '30 dagar netto' },
  ]),
  priceLists: success([
    { code: 'A', name: 'Standardprislista' },
    { code: 'B', name: 'Personal' },
  ]),
  lockedUntil: success('2026-09-30'),
};

/** Books what was laid aside, and says that invoices and articles are coming. */
export function stagePreview(setup: Setup, { setup: inForce, documents }: Snapshot): SetupPreview {
  const laidAside = documents.filter(({ state }) => state === 'skipped');
  const books = 'zReports' in setup.scenario ? laidAside : [];
  return {
    basedOn: { version: inForce.version, documents: '' },
    starts: [],
    stops: 'zReports' in setup.scenario ? [] : ['z-reports'],
    coming: [
      ...('invoices' in setup.scenario ? (['invoices', 'customers'] as const) : []),
      ...('articles' in setup.scenario ? (['articles', 'stock'] as const) : []),
    ],
    differences: [
      { field: 'scenario', from: String(inForce.setup.scenario.number), to: String(setup.scenario.number) },
    ],
    later: 'articles' in setup.scenario ? ['articles-fortnox'] : [],
    books: { count: books.length, first: books.slice(0, 5) },
    laysAside: { count: 0, first: [] },
    refused: null,
    unchecked: false,
  };
}

export function stageVersions({ setup: { version, setup } }: Snapshot, now: number): SetupVersion[] {
  return [
    {
      version: version + 1,
      savedAt: now - DAY,
      by: 'Karin',
      subject: 'scenario',
      differences: [{ field: 'voucherSeries', from: 'A', to: 'F' }],
      setup,
    },
    {
      version,
      savedAt: now - 9 * DAY,
      by: null,
      subject: 'start',
      differences: [],
      setup: { ...setup, scenario: { number: 1, zReports: { startDate: '2026-11-01' } } },
    },
  ];
}
