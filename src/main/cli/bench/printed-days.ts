import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../shared/clock.ts';
import { LAYOUT_NAMES } from '../../practice/register/paper/layouts.ts';
import { startPrinter } from '../../practice/printer/start-printer.ts';
import { PRACTICE_SHOP } from '../../practice/register/shop.ts';
import { startRegister } from '../../practice/register/start-register.ts';

export interface PrintedDay {
  readonly zNumber: string;
  /** The whole print of the Z, ending with the cut. */
  readonly bytes: Uint8Array;
}

const SALES_A_DAY = 5;
const FIRST_Z = 5000;

/** Closes some days on a practice register and keeps the bytes of each Z, to be printed later. */
export async function printedDays(options: {
  readonly rounds: number;
  readonly seed: number;
  readonly company: { readonly name: string; readonly organisationNumber: string };
}): Promise<PrintedDay[]> {
  const directory = mkdtempSync(join(tmpdir(), 'kassabryggan-days-'));
  const printer = await startPrinter({ port: 0 });
  const register = startRegister({
    databaseFile: join(directory, 'register.db'),
    printerHost: '127.0.0.1',
    printerPort: printer.port,
    layout: LAYOUT_NAMES[0],
    seed: options.seed,
    clock: systemClock,
    saleIntervalMs: null,
    firstZNumber: FIRST_Z,
    shop: {
      ...PRACTICE_SHOP,
      company: options.company.name,
      organisationNumber: options.company.organisationNumber,
    },
  });
  try {
    const days: PrintedDay[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      for (let sale = 0; sale < SALES_A_DAY; sale += 1) await register.sell();
      const before = await settledLength(printer);
      const day = await register.closeDay();
      const after = await settledLength(printer, before);
      days.push({ zNumber: day.printedZNumber, bytes: printer.received().subarray(before, after) });
    }
    return days;
  } finally {
    await register.close();
    await printer.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** How much has been printed, once nothing more comes. @param above wait until it is more than this */
async function settledLength(printer: { received(): Uint8Array }, above = -1): Promise<number> {
  const QUIET_MS = 30;
  for (;;) {
    const length = printer.received().length;
    await systemClock.sleep(QUIET_MS);
    if (length > above && printer.received().length === length) return length;
  }
}
