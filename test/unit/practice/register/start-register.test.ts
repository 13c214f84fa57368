import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../../src/shared/clock.ts';
import { registerControl } from '../../../../src/main/practice/register/control.ts';
import { startControlServer } from '../../../../src/main/practice/control-server.ts';
import { openPrinter, openRegister, sellTimes, temporaryFolder, until } from './temp-register.ts';

test('the first Z-report has the wished number, and the series goes on after the register was switched off', async () => {
  const printer = await openPrinter();
  const databaseFile = join(await temporaryFolder(), 'register.db');
  const first = await openRegister(printer.port, { databaseFile, firstZNumber: 1042 });
  await sellTimes(first, 3);
  const day = await first.closeDay();
  await sellTimes(first, 2);
  await first.close();

  const again = await openRegister(printer.port, { databaseFile, firstZNumber: 1 });
  expect(again.state()).toMatchObject({ receiptsToday: 2, lastZ: 1042 });
  expect(await again.closeDay()).toMatchObject({ zNumber: 1043, grandTotalBefore: day.grandTotal });
});

test('a closed day starts the counters at zero and leaves the grand totals', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port);
  await sellTimes(register, 6);
  const busy = await register.closeDay();
  const quiet = await register.closeDay();
  expect(quiet).toMatchObject({ total: 0, receipts: 0, vat: [], tenders: [], grandTotal: busy.grandTotal });
});

test('the drawer opens without a sale, and cash taken out is told with its sign', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port);
  await register.openDrawer();
  await register.openDrawer(200_00);
  await register.openDrawer(-350_00);
  expect(await register.closeDay()).toMatchObject({ drawerOpenings: 3, cashIn: 200_00, cashOut: -350_00 });
});

test('training receipts are counted and are no sales', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port);
  const receipt = await register.sell({ training: true });
  expect(await register.closeDay()).toMatchObject({
    total: 0,
    receipts: 0,
    training: { count: 1, amount: receipt.total },
  });
});

test('with a sale interval the register sells by itself until it is closed', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port, { saleIntervalMs: 5 });
  await until(() => register.state().receiptsToday >= 3);
  await register.close();
  const receipts = printer.papers().filter((paper) => !paper.includes('KOPIA')).length;
  expect(receipts).toBeGreaterThanOrEqual(3);
  const received = printer.received().length;
  await systemClock.sleep(50);
  expect(printer.received()).toHaveLength(received);
});

test('the control sells, closes days with and without a fault, and tells the state', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port, { firstZNumber: 9 });
  const control = await startControlServer(registerControl(register));
  const call = async (method: string, path: string, body?: string): Promise<unknown> => {
    const response = await fetch(control.url + path, { method, ...(body === undefined ? {} : { body }) });
    return { status: response.status, json: await response.json() };
  };
  try {
    expect(await call('POST', '/sell')).toMatchObject({ status: 200, json: { number: 1 } });
    expect(await call('POST', '/close-day')).toMatchObject({
      status: 200,
      json: { zNumber: 9, fault: null },
    });
    expect(await call('POST', '/close-day', '{"fault":"unmapped-tender"}')).toMatchObject({
      status: 200,
      json: { zNumber: 10, tenders: [{ name: 'Rumsnota' }] },
    });
    expect(await call('GET', '/state')).toMatchObject({
      json: { receiptsToday: 0, lastZ: 10, daysClosed: [{ zNumber: 9 }, { zNumber: 10 }] },
    });
    expect(await call('POST', '/close-day', '{"fault":"fire"}')).toMatchObject({ status: 400 });
    expect(await call('POST', '/close-day', '{nonsense')).toMatchObject({ status: 400 });
    expect(await call('GET', '/nothing')).toMatchObject({ status: 404 });
    expect(register.state().lastZ).toBe(10);
  } finally {
    await control.close();
  }
});
