import { describe, expect, test } from 'vitest';
import { codeOf, practise, unhurried, type Practice, type Reply } from '../harness.ts';

describe('38: customers', () => {
  const post = ({ call }: Practice, fields: object): Promise<Reply> =>
    call('POST', '/3/customers', { Customer: { Name: 'Ny', ...fields } });

  test('38: get a number, which nobody gets again, not even after it was removed', async () => {
    const practice = await practise(unhurried());
    expect((await post(practice, {})).json).toMatchObject({ Customer: { CustomerNumber: '3' } });
    expect((await practice.call('DELETE', '/3/customers/3')).status).toBe(204);
    expect(codeOf(await post(practice, { CustomerNumber: '3' }))).toBe(2_000_637);
    expect(codeOf(await post(practice, { CustomerNumber: '2' }))).toBe(2_000_637);
    expect((await post(practice, {})).json).toMatchObject({ Customer: { CustomerNumber: '4' } });
    expect(codeOf(await post(practice, { CustomerNumber: 'a.b' }))).toBe(2_000_106);
  });

  test('38: have the recorded defaults, and the country by its code', async () => {
    const practice = await practise(unhurried());
    const made = await post(practice, { CountryCode: 'NO', DeliveryCountryCode: 'SE' });
    expect(made.json).toMatchObject({
      Customer: {
        Type: 'COMPANY',
        VATType: 'SEVAT',
        Active: true,
        Currency: 'SEK',
        PriceList: 'A',
        TermsOfPayment: '',
        Address1: null,
        Email: '',
        Country: 'Norge',
        DeliveryCountry: 'Sverige',
        VisitingCountry: null,
        DefaultDeliveryTypes: { Invoice: 'PRINT', Order: 'PRINT', Offer: 'PRINT' },
        DefaultTemplates: { Order: 'DEFAULTTEMPLATE' },
      },
    });
    expect(codeOf(await post(practice, { CountryCode: 'QQ' }))).toBe(2_999_021);
  });

  test.each([
    ['Currency', 'XXX', 2_000_427],
    ['PriceList', 'Z', 2_000_431],
    ['TermsOfPayment', '99', 2_000_429],
    ['TermsOfDelivery', 'Z', 2_000_435],
    ['WayOfDelivery', 'Z', 2_999_031],
    ['CostCenter', 'Z', 2_999_008],
    ['Project', 'Z', 2_001_161],
    ['SalesAccount', '3009', 2_001_304],
  ])('38: %s must exist', async (field, value, code) => {
    const practice = await practise(unhurried());
    expect(codeOf(await post(practice, { [field]: value }))).toBe(code);
  });

  test('38: one with an order cannot be removed until the order is cancelled', async () => {
    const { call } = await practise(unhurried());
    await call('POST', '/3/orders', { Order: { CustomerNumber: '2' } });
    expect(codeOf(await call('DELETE', '/3/customers/2'))).toBe(2_999_030);
    await call('PUT', '/3/orders/1/cancel');
    expect((await call('DELETE', '/3/customers/2')).status).toBe(204);
  });

  test('38: are searched and filtered by their own fields', async () => {
    const { call, get } = await practise(unhurried());
    await call('PUT', '/3/customers/1', { Customer: { Active: false, Phone1: '08-1' } });
    const found = async (query: string): Promise<unknown> => (await get(`/3/customers?${query}`)).json;
    expect(await found('filter=inactive')).toMatchObject({
      Customers: [{ CustomerNumber: '1', Phone: '08-1' }],
    });
    expect(await found('city=provstad&zipcode=111')).toMatchObject({ Customers: [{ CustomerNumber: '2' }] });
    expect(await found('phone=08')).toMatchObject({ Customers: [{ CustomerNumber: '1' }] });
  });
});
