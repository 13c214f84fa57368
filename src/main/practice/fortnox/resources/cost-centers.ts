/** Cost centers; which page of them is asked for is reported to be ignored. */
import { TOPICS } from '../events/topics.ts';
import type { RegisterDefinition } from '../records/definition.ts';
import { flag, text } from '../records/field-rule.ts';
import { listRegister } from '../records/list-register.ts';
import { registerRoutes } from '../records/register-routes.ts';
import { refusals } from '../refusals.ts';
import type { Route } from '../route.ts';

const MAX_CODE = 6;

export const costCenters: RegisterDefinition = {
  path: '/3/costcenters',
  scope: 'costcenter',
  single: 'CostCenter',
  list: 'CostCenters',
  key: 'Code',
  location: 'costcenters',
  methods: ['list', 'get', 'post', 'put', 'delete'],
  topic: TOPICS.costCenters,
  rules: {
    Code: text(MAX_CODE, { required: true, fixed: true }),
    Description: text(undefined, { required: true }),
    Note: text(),
    Active: flag(true),
  },
  register: (world) => world.registers.costCenters,
  notFound: refusals.costCenterNotFound,
  taken: refusals.taken,
  refuseDelete: ({ ledger }, code) => {
    const used = ledger.vouchers.some(({ rows }) => rows.some(({ costCenter }) => costCenter === code));
    return used ? refusals.inUse(code) : null;
  },
};

export const costCenterRoutes: readonly Route[] = registerRoutes(costCenters).map((route) =>
  route.method === 'GET' && route.path === costCenters.path ? { ...route, handle: list } : route,
);

function list({ world, query }: Parameters<Route['handle']>[0]): ReturnType<Route['handle']> {
  const { costCentersIgnorePage } = world.switches;
  return listRegister(costCenters, { world, query: costCentersIgnorePage ? query.without('page') : query });
}
