/** Financial years: ids are not chronological, and the list follows the ids rather than the dates. */
import { jsonAnswer } from '../answer.ts';
import type { FinancialYear } from '../company.ts';
import { listAnswer } from '../list.ts';
import { PAGING } from '../query.ts';
import { refusals } from '../refusals.ts';
import { segmentNumber, type Route } from '../route.ts';
import type { World } from '../world.ts';

const OK = 200;
const SCOPE = 'bookkeeping';

export const financialYearRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/3/financialyears',
    scope: SCOPE,
    // The guide says that names are in lower case; the OpenAPI document writes this one as Date.
    query: { names: [...PAGING, 'date', 'Date'] },
    wrapper: null,
    handle: ({ world, query }) => {
      const date = query.text('date') ?? query.text('Date');
      const years = world.ledger.years
        .filter(({ from, to }) => date === null || (from <= date && date <= to))
        .toSorted((one, other) => one.id - other.id);
      return listAnswer(
        'FinancialYears',
        years,
        (year) => writeFinancialYear(world, year),
        query,
        world.switches,
      );
    },
  },
  {
    method: 'GET',
    path: '/3/financialyears/:id',
    scope: SCOPE,
    query: { names: [] },
    wrapper: null,
    handle: ({ world, segments }) => {
      const year = world.ledger.yearById(segmentNumber(segments, 'id'));
      if (year === null) return refusals.yearNotFound();
      return jsonAnswer(OK, { FinancialYear: writeFinancialYear(world, year) });
    },
  },
];

function writeFinancialYear(world: World, year: FinancialYear): unknown {
  return {
    '@url': `${world.apiUrl}/3/financialyears/${year.id}`,
    Id: year.id,
    FromDate: year.from,
    ToDate: year.to,
    AccountChartType: year.accountChartType,
    AccountingMethod: year.accountingMethod,
  };
}
