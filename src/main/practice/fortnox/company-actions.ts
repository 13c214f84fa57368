/**
 * What somebody in the company may do while the client works: close a series, lock a period, let an account go,
 * revoke the consent. One object, any of its keys, carried out in the order below.
 */
import * as z from 'zod';
import { accountSchema, financialYearSchema, voucherSeriesSchema } from './company.ts';
import { manualVoucherSchema } from './manual-voucher.ts';
import type { Stored } from './records/field-rule.ts';
import { stockholmTime } from './stockholm-time.ts';
import type { World } from './world.ts';

/** The financial year it holds for, by id; every year when left out. */
const year = z.number().int().exactOptional();
const removed = z.boolean().exactOptional();
const settingSchema = accountSchema.shape.costCenterSettings.unwrap().exactOptional();

export const companyActionSchema = z
  .strictObject({
    /** Changes a series; `removed: true` takes it away; one that is not there is made. */
    series: z.strictObject({
      code: voucherSeriesSchema.shape.code,
      manual: z.boolean().exactOptional(),
      description: z.string().exactOptional(),
      approver: voucherSeriesSchema.shape.approver.unwrap().exactOptional(),
      removed,
      year,
    }),
    /** Changes an account; `removed: true` takes it away; one that is not there is made. */
    account: z.strictObject({
      number: accountSchema.shape.number,
      active: z.boolean().exactOptional(),
      description: z.string().min(1).exactOptional(),
      costCenterSettings: settingSchema,
      projectSettings: settingSchema,
      transactionInformationSettings: settingSchema,
      quantitySettings: settingSchema,
      removed,
      year,
    }),
    /** Changes a cost center; `removed: true` takes it away; one that is not there is made. */
    costCenter: z.strictObject({
      code: z.string().min(1).max(6),
      active: z.boolean().exactOptional(),
      description: z.string().min(1).exactOptional(),
      removed,
    }),
    /** Takes a financial year away, or puts back one that the company file has. */
    financialYear: z.strictObject({ id: financialYearSchema.shape.id, removed: z.boolean() }),
    /** Changes a voucher's comment or rows, or takes away the last of its series. */
    voucher: z.strictObject({
      series: voucherSeriesSchema.shape.code,
      number: z.number().int().positive(),
      year: z.number().int(),
      comments: z.string().exactOptional(),
      rows: manualVoucherSchema.shape.rows.exactOptional(),
      removed: z.literal(true).exactOptional(),
    }),
    lockedUntil: z.iso.date().nullable(),
    /** A lock that settings/lockedperiod does not show. */
    hiddenLockUntil: z.iso.date().nullable(),
    /** The client secret: the token host refuses a revoked one. */
    secret: z.enum(['revoked', 'restored']),
    /** The company's consent: no new tokens while it is revoked. */
    consent: z.enum(['revoked', 'restored']),
    /** The scopes that new tokens get. */
    scopes: z.array(z.string()),
    /** Ends every access token at once. */
    tokens: z.literal('expired'),
  })
  .partial();
export type CompanyAction = z.infer<typeof companyActionSchema>;

/** Carries an action out. */
export function changeCompany(world: World, action: CompanyAction): void {
  const { ledger, tokens } = world;
  if (action.series !== undefined) changeSeries(world, action.series);
  if (action.account !== undefined) changeAccount(world, action.account);
  if (action.costCenter !== undefined) changeCostCenter(world, action.costCenter);
  if (action.financialYear !== undefined) {
    const { id, removed } = action.financialYear;
    const others = ledger.years.filter((year) => year.id !== id);
    const original = ledger.company.financialYears.filter((year) => year.id === id);
    ledger.years = removed ? others : [...others, ...original];
  }
  if (action.voucher !== undefined) {
    const { removed, series, number, year, ...change } = action.voucher;
    if (removed === true) ledger.removeLast(year, series);
    else ledger.amend({ series, number, year }, change);
  }
  if (action.lockedUntil !== undefined) ledger.lockedUntil = action.lockedUntil;
  if (action.hiddenLockUntil !== undefined) ledger.hiddenLockUntil = action.hiddenLockUntil;
  if (action.secret !== undefined) tokens.secretRevoked = action.secret === 'revoked';
  if (action.consent === 'revoked') tokens.revokeConsent(world.switches.revokedConsentAccess);
  if (action.consent === 'restored') tokens.consentRevoked = false;
  if (action.scopes !== undefined) tokens.scopes = action.scopes;
  if (action.tokens === 'expired') tokens.expireAccess();
}

/** The years an action holds for, by id. */
function yearsOf(world: World, year: number | undefined): readonly number[] {
  return year === undefined ? world.ledger.company.financialYears.map(({ id }) => id) : [year];
}

function changeSeries(world: World, change: NonNullable<CompanyAction['series']>): void {
  for (const year of yearsOf(world, change.year)) {
    const series = world.ledger.seriesOf(year);
    const before = series.get(change.code);
    if (change.removed === true) series.delete(change.code);
    else
      series.set(change.code, {
        code: change.code,
        description: change.description ?? before?.description ?? '',
        manual: change.manual ?? before?.manual ?? false,
        approver: change.approver === undefined ? (before?.approver ?? null) : change.approver,
      });
  }
}

function changeAccount(world: World, change: NonNullable<CompanyAction['account']>): void {
  const { number, removed, year: onlyYear, ...settings } = change;
  const modified = stockholmTime(world.clock.now());
  const original = world.ledger.company.accounts.find((account) => account.number === number);
  const fresh = accountSchema.parse({ number, description: `Konto ${number}` });
  for (const year of yearsOf(world, onlyYear)) {
    const accounts = world.ledger.accountsOf(year);
    const before = accounts.get(number) ?? original ?? fresh;
    if (removed === true) accounts.delete(number);
    else accounts.set(number, { ...before, ...settings, modified });
  }
}

function changeCostCenter(world: World, change: NonNullable<CompanyAction['costCenter']>): void {
  const { costCenters } = world.registers;
  const before = costCenters.get(change.code);
  if (change.removed === true) {
    costCenters.delete(change.code);
    return;
  }
  const stored: Stored = {
    Code: change.code,
    Description: change.description ?? before?.['Description'] ?? change.code,
    Note: before?.['Note'] ?? '',
    Active: change.active ?? before?.['Active'] ?? true,
  };
  costCenters.put(change.code, stored, world.clock.now());
}
