/** The registers as the control address shows them: every object as Fortnox answers it. */
import type { RegisterDefinition } from './records/definition.ts';
import type { Stored } from './records/field-rule.ts';
import { writeStored } from './records/write-stored.ts';
import { articles } from './resources/articles.ts';
import { costCenters } from './resources/cost-centers.ts';
import { customers } from './resources/customers.ts';
import { invoices } from './resources/invoices.ts';
import { orders } from './resources/orders.ts';
import { priceLists } from './resources/price-lists.ts';
import { projects } from './resources/projects.ts';
import type { World } from './world.ts';

export interface ShownRegisters {
  /** By their list key: `Articles`, `Customers`, … */
  readonly registers: Readonly<Record<string, readonly Stored[]>>;
  /** What was uploaded, and which of it belongs to which voucher. */
  readonly files: readonly Stored[];
  readonly fileConnections: readonly Stored[];
}

const SHOWN: readonly RegisterDefinition[] = [
  orders,
  invoices,
  customers,
  articles,
  priceLists,
  costCenters,
  projects,
];

export function registersOf(world: World): ShownRegisters {
  const { prices, files, fileConnections } = world.registers;
  const shown = SHOWN.map((definition): [string, readonly Stored[]] => [
    definition.list,
    definition
      .register(world)
      .entries()
      .map(([, stored]) => writeStored(definition, world, stored)),
  ]);
  return {
    registers: { ...Object.fromEntries(shown), Prices: prices.entries().map(([, price]) => price) },
    files: files.entries().map(([, file]) => file),
    fileConnections: fileConnections.entries().map(([, connection]) => connection),
  };
}
