/** Customers, against a server that answers as Fortnox's documentation says it does. */
import { describe, expect, test } from 'vitest';
import { listAnswer, notFound, startBareFortnox } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';

/** Empty values are null here and "" there, as Fortnox mixes them. */
const SINGLE = {
  CustomerNumber: '7',
  Name: 'Kund & Co',
  Type: 'COMPANY',
  Active: true,
  OrganisationNumber: '556000-0010',
  VATType: 'SEVAT',
  Address1: null,
  City: 'Lund',
  CountryCode: 'SE',
  Country: 'Sverige',
  Email: '',
  Phone1: null,
  Currency: 'SEK',
  PriceList: 'A',
  TermsOfPayment: '',
  SalesAccount: '3001',
  InvoiceDiscount: null,
  ExternalReference: null,
};

describe('customers', () => {
  test('are listed as the list shows them', async () => {
    const { client, requests } = await startBareFortnox(() =>
      listAnswer('Customers', [{ CustomerNumber: '7', Name: 'Kund', OrganisationNumber: '', Phone: '0123' }]),
    );
    expect(valueOf(await client.customers({ active: false }))).toEqual([
      {
        number: '7',
        name: 'Kund',
        organisationNumber: '',
        address1: '',
        address2: '',
        zipCode: '',
        city: '',
        email: '',
        phone: '0123',
      },
    ]);
    expect(requests[0]?.query.get('filter')).toBe('inactive');
  });

  test('are found by the whole organisation number, all that have it', async () => {
    const { client } = await startBareFortnox(() =>
      listAnswer('Customers', [
        { CustomerNumber: '7', Name: 'Ett', OrganisationNumber: '556000-0010' },
        { CustomerNumber: '8', Name: 'Två', OrganisationNumber: '556000-0010' },
        { CustomerNumber: '9', Name: 'Tre', OrganisationNumber: '16556000-0010' },
      ]),
    );
    const found = valueOf(await client.customersByOrganisationNumber('556000-0010'));
    expect(found.map(({ number }) => number)).toEqual(['7', '8']);
  });

  test('are read, with a number among the texts and the texts among the numbers', async () => {
    const { client } = await startBareFortnox(({ path }) =>
      path.endsWith('/8') ? notFound(2_000_433) : { body: { Customer: { ...SINGLE, SalesAccount: 3001 } } },
    );
    expect(valueOf(await client.customer('7'))).toMatchObject({
      number: '7',
      address1: '',
      country: 'Sverige',
      salesAccount: '3001',
      invoiceDiscount: null,
      externalReference: '',
    });
    expect(valueOf(await client.customer('8'))).toBeNull();
  });

  test('are created with what is known, cut and mended', async () => {
    const { client, sent } = await startBareFortnox(() => ({ status: 201, body: { Customer: SINGLE } }));
    valueOf(
      await client.createCustomer({
        number: '7',
        name: 'Å'.repeat(1100),
        address1: 'Storgatan 1\t<2 tr>',
        zipCode: '222 22',
        email: '',
        countryCode: 'SE',
        externalReference: 'kassa-4711',
      }),
    );
    expect(sent()).toEqual([
      {
        Customer: {
          CustomerNumber: '7',
          Name: 'Å'.repeat(1024),
          Address1: 'Storgatan 1 2 tr',
          ZipCode: '222 22',
          CountryCode: 'SE',
          ExternalReference: 'kassa-4711',
        },
      },
    ]);
  });

  test('are changed by what differs; what is emptied is blanked, and what Fortnox decides is not sent', async () => {
    const { client, requests, sent } = await startBareFortnox(() => ({ body: { Customer: SINGLE } }));
    const customer = valueOf(await client.customer('7'));
    if (customer === null) throw new Error('no customer');
    valueOf(
      await client.updateCustomer(customer, { ...customer, city: '', phone1: '0123', name: 'Kund & Co' }),
    );
    expect(requests.at(-1)).toMatchObject({ method: 'PUT', path: '/3/customers/7' });
    expect(sent()).toEqual([{ Customer: { City: 'API_BLANK', Phone1: '0123' } }]);
  });

  test.each([
    [{ number: 'a b', name: 'Kund' }, 'CustomerNumber'],
    [{ number: '7', name: ' 👍 ' }, 'Name'],
    [{ number: '7', name: 'Kund', countryCode: 'Sverige' }, 'CountryCode'],
  ])('that Fortnox would not take (%j) are not sent', async (draft, field) => {
    const { client, requests } = await startBareFortnox(() => ({}));
    expect(failureOf(await client.createCustomer(draft))).toMatchObject({ kind: 'unsendable', field });
    expect(requests).toEqual([]);
  });
});
