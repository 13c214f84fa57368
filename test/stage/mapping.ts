/** The accounts of the stage: a made-up day beside a chart that keeps an older habit, judged by the app's own rules. */
import { implement } from '@orpc/server';
import type { Clock } from '../../src/shared/clock.ts';
import { contract } from '../../src/shared/contract.ts';
import { mappingChanges, withAccount, type Mapping } from '../../src/shared/mapping.ts';
import type { ChartAccount, MappingPreview, MappingVersion } from '../../src/shared/mapping-preview.ts';
import { problem } from '../../src/shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts';
import type { Snapshot } from '../../src/shared/state.ts';
import { emptyZReport, type ZReport } from '../../src/shared/z-report.ts';
import { generateAccounts } from '../../src/main/practice/fortnox/chart-generator.ts';
import { PRACTICE_CHART } from '../../src/main/practice/fortnox/practice-chart.ts';
import { mappingRows } from '../../src/main/rules/mapping-proposal.ts';
import { zVoucherRows } from '../../src/main/rules/z-voucher.ts';
import { DAY } from './scene.ts';

const CHART_SIZE = 1_300;
/** The books of the stage were set up before BAS had it. */
const NOT_IN_THE_BOOKS = 1686;
const SET_UP_BEFORE: Mapping = withAccount(DEFAULT_SETTINGS.mapping, { kind: 'cash-difference' }, 3999);

const GENERATED = generateAccounts(PRACTICE_CHART, CHART_SIZE).map((one) => ({ ...one, active: true }));
const CHART: readonly ChartAccount[] = [...PRACTICE_CHART, ...GENERATED]
  .filter(({ number }) => number !== NOT_IN_THE_BOOKS)
  .map(({ number, description, active = true }) => ({ number, name: description, active }))
  .toSorted((a, b) => a.number - b.number);
const BY_NUMBER = new Map(CHART.map((account) => [account.number, account]));

const tender = (name: string, amount: number) => ({ name, amount, count: null, counted: null });
const group = (name: string, amount: number, rate: number) => ({ name, amount, rate, quantity: null });

/** As the print of the stage says, with one means of payment that nobody has mapped, and a group that needs an account. */
const REPORT: ZReport = {
  ...emptyZReport(),
  totalGross: 4_864_000,
  vat: [
    { rate: 25, net: 3_000_000, vat: 750_000, gross: 3_750_000 },
    { rate: 12, net: 950_000, vat: 114_000, gross: 1_064_000 },
    { rate: 0, net: 50_000, vat: 0, gross: 50_000 },
  ],
  groups: [
    group('Porslin', 3_150_000, 25),
    group('Kaffe och te', 600_000, 25),
    group('Fika', 1_064_000, 12),
    group('Presentkort', 50_000, 0),
  ],
  tenders: [
    tender('Kontant', 450_000),
    tender('Kort', 2_586_000),
    tender('Swish', 914_000),
    tender('Klarna', 914_000),
  ],
  tips: 0,
};

export function playedMapping(current: () => Snapshot, clock: Clock, booked: () => Promise<void>) {
  const os = implement(contract);
  let version = 3;
  let inForce = SET_UP_BEFORE;
  let chartRead = false;

  const hasNoLink = (): boolean => current().link.state !== 'online';

  function preview(draft: Mapping | null, documentId: number | null): MappingPreview {
    const { documents } = current();
    const shown = documents.find(({ id }) => id === documentId) ?? documents[0] ?? null;
    const mapping = draft ?? inForce;
    const made = zVoucherRows(REPORT, { ...DEFAULT_SETTINGS, mapping });
    const waits = documents.filter(({ state }) => state === 'held').length;
    return {
      inForce: { version, mapping: inForce },
      document: shown,
      rows: mappingRows(shown === null ? null : REPORT, mapping, chartRead ? BY_NUMBER : null),
      voucher: shown === null ? [] : made.rows,
      problems: shown === null ? [] : made.problems,
      releases: made.problems.length === 0 ? waits : 0,
      chartKnown: chartRead,
    };
  }

  function versions(): MappingVersion[] {
    const changes = mappingChanges(DEFAULT_SETTINGS.mapping, SET_UP_BEFORE);
    return [
      { version: 2, savedAt: clock.now() - 9 * DAY, by: 'Karin', mapping: SET_UP_BEFORE, changes },
      { version: 0, savedAt: null, by: null, mapping: DEFAULT_SETTINGS.mapping, changes: [] },
    ];
  }

  return {
    accounts: os.mapping.accounts.handler(({ errors }) => {
      if (hasNoLink()) throw errors.PROBLEM({ data: problem('fortnox-unreachable', { message: '' }) });
      chartRead = true;
      return CHART;
    }),
    preview: os.mapping.preview.handler(({ input }) => preview(input.mapping, input.documentId)),
    save: os.mapping.save.handler(async ({ input }) => {
      inForce = input.mapping;
      version += 1;
      await booked();
    }),
    versions: os.mapping.versions.handler(versions),
  };
}
