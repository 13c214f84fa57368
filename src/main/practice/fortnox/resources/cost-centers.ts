/** Cost centers. Read only, so far. */
import { jsonAnswer } from '../answer.ts';
import type { CostCenter } from '../company.ts';
import { listAnswer } from '../list.ts';
import { PAGING } from '../query.ts';
import { refusals } from '../refusals.ts';
import type { Route } from '../route.ts';
import type { World } from '../world.ts';

const OK = 200;
const SCOPE = 'costcenter';

export const costCenterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/3/costcenters',
    scope: SCOPE,
    query: { names: PAGING },
    wrapper: null,
    handle: ({ world, query }) => {
      const { costCentersIgnorePage } = world.switches;
      const costCenters = [...world.ledger.costCenters.values()].toSorted((one, other) =>
        one.code < other.code ? -1 : 1,
      );
      return listAnswer(
        'CostCenters',
        costCenters,
        (costCenter) => writeCostCenter(world, costCenter),
        costCentersIgnorePage ? query.without('page') : query,
        world.switches,
      );
    },
  },
  {
    method: 'GET',
    path: '/3/costcenters/:code',
    scope: SCOPE,
    query: { names: [] },
    wrapper: null,
    handle: ({ world, segments }) => {
      const costCenter = world.ledger.costCenters.get(segments['code'] ?? '');
      return costCenter === undefined
        ? refusals.costCenterNotFound()
        : jsonAnswer(OK, { CostCenter: writeCostCenter(world, costCenter) });
    },
  },
];

function writeCostCenter(world: World, costCenter: CostCenter): unknown {
  return {
    '@url': `${world.apiUrl}/3/costcenters/${encodeURIComponent(costCenter.code)}`,
    Active: costCenter.active,
    Code: costCenter.code,
    Description: costCenter.description,
    Note: costCenter.note,
  };
}
