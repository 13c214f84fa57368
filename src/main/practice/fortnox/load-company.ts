/** Puts what the company file says into the books and the registers, by the rules that hold for everybody. */
import type { CompanyRegister } from './company-registers.ts';
import { EventLog } from './events/event-log.ts';
import type { Fields } from './fields.ts';
import { load } from './records/change-register.ts';
import type { RegisterDefinition } from './records/definition.ts';
import type { Stored } from './records/field-rule.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { articles } from './resources/articles.ts';
import { customers } from './resources/customers.ts';
import { labels } from './resources/labels.ts';
import { orders } from './resources/orders.ts';
import { predefinedAccounts, predefinedVoucherSeries } from './resources/predefined.ts';
import { priceLists } from './resources/price-lists.ts';
import { createPrice } from './resources/prices.ts';
import { termsOfDeliveries, termsOfPayments, units, wayOfDeliveries } from './resources/small-registers.ts';
import { DEFAULT_SWITCHES } from './switches.ts';
import { decideBooked } from './voucher-rules.ts';
import type { World } from './world.ts';

type Load = (world: World, fields: Fields) => Stored | Refusal;
const into =
  (definition: RegisterDefinition): Load =>
  (world, fields) =>
    load(definition, world, fields);

/** In this order, so that everything finds what it refers to. */
const LOADS: readonly (readonly [CompanyRegister, Load])[] = [
  ['units', into(units)],
  ['termsOfPayments', into(termsOfPayments)],
  ['termsOfDeliveries', into(termsOfDeliveries)],
  ['wayOfDeliveries', into(wayOfDeliveries)],
  ['labels', into(labels)],
  ['priceLists', into(priceLists)],
  ['articles', into(articles)],
  ['prices', createPrice],
  ['customers', into(customers)],
  ['orders', into(orders)],
];
/** What names accounts or series that a small company may not have: left out then. */
const OPTIONAL_LOADS: readonly (readonly [CompanyRegister, Load])[] = [
  ['predefinedAccounts', into(predefinedAccounts)],
  ['predefinedVoucherSeries', into(predefinedVoucherSeries)],
];

/**
 * Loads it all.
 * @throws with a sentence that names the entry, when the company file has one that Fortnox would not take
 */
export function loadCompany(running: World): void {
  const { company } = running.ledger;
  // What stood there before is no change that anybody hears of, and no switch has to do with it.
  const events = new EventLog(company.databaseNumber);
  const world: World = { ...running, events, switches: DEFAULT_SWITCHES };
  const now = world.clock.now();
  for (const { code, description, note, active } of company.costCenters) {
    const stored = { Code: code, Description: description, Note: note, Active: active };
    world.registers.costCenters.put(code, stored, now);
  }
  for (const number of company.projects) {
    const stored = { ...EMPTY_PROJECT, ProjectNumber: number, Description: `Projekt ${number}` };
    world.registers.projects.put(number, stored, now);
  }
  for (const [name, put] of LOADS) {
    for (const [index, fields] of company[name].entries()) {
      const loaded = put(world, fields);
      if (loaded instanceof Refusal) throw new Error(`${name} ${index + 1}: ${loaded.message}`);
    }
  }
  for (const [name, put] of OPTIONAL_LOADS) {
    for (const fields of company[name]) put(world, fields);
  }
  bookHistory(world);
}

const EMPTY_PROJECT = {
  Status: 'ONGOING',
  StartDate: null,
  EndDate: null,
  ProjectLeader: '',
  ContactPerson: '',
  Comments: '',
};

function bookHistory(world: World): void {
  const { ledger, clock } = world;
  for (const [index, asked] of ledger.company.vouchers.entries()) {
    const year = ledger.yearOn(asked.date);
    const known = year !== null && ledger.seriesOf(year.id).has(asked.series);
    const draft = year === null ? refusals.yearMissing() : decideBooked(asked, year, world);
    if (draft instanceof Refusal) throw new Error(`vouchers ${index + 1}: ${draft.message}`);
    if (!known) throw new Error(`vouchers ${index + 1}: ${refusals.seriesMissing(asked.series).message}`);
    ledger.book(draft, 'person', clock.now());
  }
}
