/** Customers: their numbers are never used again, and the country's name follows its code. */
import { TOPICS } from '../events/topics.ts';
import type { RegisterDefinition } from '../records/definition.ts';
import type { Stored } from '../records/field-rule.ts';
import { flagOf, pick, textOf, withoutNulls } from '../records/stored.ts';
import type { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { World } from '../world.ts';
import { COUNTRY_FIELDS, CUSTOMER_RULES, EMAIL_FIELDS } from './customer-rules.ts';

const LIST_FIELDS = [
  'Address1',
  'Address2',
  'City',
  'CustomerNumber',
  'Email',
  'Name',
  'OrganisationNumber',
  'ZipCode',
];
const EMAIL_ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const countryNames = new Intl.DisplayNames('sv', { type: 'region', fallback: 'none' });

export const customers: RegisterDefinition = {
  path: '/3/customers',
  scope: 'customer',
  single: 'Customer',
  list: 'Customers',
  key: 'CustomerNumber',
  location: 'customers',
  methods: ['list', 'get', 'post', 'put', 'delete'],
  topic: TOPICS.customers,
  rules: CUSTOMER_RULES,
  search: {
    customernumber: 'CustomerNumber',
    name: 'Name',
    zipcode: 'ZipCode',
    city: 'City',
    email: 'Email',
    phone: 'Phone1',
    organisationnumber: 'OrganisationNumber',
    gln: 'GLN',
    glndelivery: 'GLNDelivery',
  },
  filters: {
    active: (_world, customer) => flagOf(customer, 'Active'),
    inactive: (_world, customer) => !flagOf(customer, 'Active'),
  },
  sortby: { customernumber: 'CustomerNumber', name: 'Name' },
  register: (world) => world.registers.customers,
  newKey: (register) => register.nextNumber(),
  notFound: refusals.customerNotFound,
  taken: refusals.customerTaken,
  check,
  checkAccounts,
  settle: (_world, customer) => withCountries(customer),
  refuseDelete: (world, number) => (hasLiveDocuments(world, number) ? refusals.inUse(number) : null),
  // Recorded: a number in the answer to POST, text ever after.
  writeCreated: (customer) => {
    const account = textOf(customer, 'SalesAccount');
    return account === '' ? customer : { ...customer, SalesAccount: Number(account) };
  },
  writeListItem: (_world, customer) =>
    withoutNulls({ ...pick(customer, LIST_FIELDS), Phone: customer['Phone1'] ?? null }),
};

function check(world: World, customer: Stored, before: Stored | null): Refusal | null {
  const { registers, switches } = world;
  const number = textOf(customer, 'CustomerNumber');
  // Also a number that a removed customer had.
  if (before === null && registers.customers.wasEverUsed(number)) return refusals.customerTaken(number);
  if (Array.from(textOf(customer, 'Name')).length > switches.customerNameMax) {
    return refusals.tooLong('Name', switches.customerNameMax);
  }
  const badEmail = EMAIL_FIELDS.find((name) => {
    const address = textOf(customer, name);
    return switches.emailAddresses === 'checked' && address !== '' && !EMAIL_ADDRESS.test(address);
  });
  if (badEmail !== undefined) return refusals.email(badEmail);
  for (const code of Object.keys(COUNTRY_FIELDS)) {
    if (textOf(customer, code) !== '' && countryName(textOf(customer, code)) === null)
      return refusals.choice(code);
  }
  return refuseReferences(world, customer);
}

function checkAccounts({ ledger }: World, customer: Stored): Refusal | null {
  const account = textOf(customer, 'SalesAccount');
  const known = account === '' || ledger.accountsOf(ledger.selectedYear).has(Number(account));
  return known ? null : refusals.accountBehind('SalesAccount');
}

/** Everything a customer or an order names must exist. */
export function refuseReferences({ ledger, registers }: World, stored: Stored): Refusal | null {
  const missing = (name: string, register: { get(key: string): unknown }): boolean => {
    const code = textOf(stored, name);
    return code !== '' && register.get(code) === null;
  };
  const currency = textOf(stored, 'Currency');
  if (currency !== '' && !ledger.company.currencies.includes(currency)) return refusals.currencyMissing();
  if (missing('PriceList', registers.priceLists)) return refusals.priceListMissing();
  if (missing('TermsOfPayment', registers.termsOfPayments)) return refusals.termsOfPaymentMissing();
  if (missing('TermsOfDelivery', registers.termsOfDeliveries)) return refusals.termsOfDeliveryMissing();
  if (missing('WayOfDelivery', registers.wayOfDeliveries)) return refusals.wayOfDeliveryMissing();
  if (missing('CostCenter', registers.costCenters)) {
    return refusals.costCenterMissing(textOf(stored, 'CostCenter'));
  }
  return missing('Project', registers.projects) ? refusals.projectMissing() : null;
}

function withCountries(customer: Stored): Stored {
  const names = Object.entries(COUNTRY_FIELDS).map(([code, name]) => {
    return [name, countryName(textOf(customer, code)) ?? customer[name] ?? null];
  });
  return { ...customer, ...Object.fromEntries(names) };
}

/** The Swedish name of a country, or null when the code names none. */
function countryName(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? null) : null;
}

/** Orders that are not cancelled, and invoices, keep their customer. */
function hasLiveDocuments({ registers }: World, number: string): boolean {
  return [...registers.orders.entries(), ...registers.invoices.entries()].some(
    ([, document]) => document['CustomerNumber'] === number && !flagOf(document, 'Cancelled'),
  );
}
