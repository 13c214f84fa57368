/** One simulated Fortnox company without any line to it: what both kinds of simulator are made of. */
import { systemClock, type Clock } from '../../../shared/clock.ts';
import { AdjustableClock } from './adjustable-clock.ts';
import { booksOf, type Books } from './books.ts';
import { changeCompany, companyActionSchema, type CompanyAction } from './company-actions.ts';
import type { Company } from './company.ts';
import { EventLog } from './events/event-log.ts';
import { Faults, type FaultRule } from './faults.ts';
import { Ledger, type Voucher } from './ledger.ts';
import { loadCompany } from './load-company.ts';
import { bookByHand, type ManualVoucher } from './manual-voucher.ts';
import { practiceCompany } from './practice-company.ts';
import { RateWindow } from './rate-window.ts';
import type { Refusal } from './refusal.ts';
import { Registers } from './registers.ts';
import { registersOf, type ShownRegisters } from './registers-shown.ts';
import { RequestLog, type Observed } from './request-log.ts';
import { DEFAULT_SWITCHES, setSwitches, type SomeSwitches } from './switches.ts';
import { Tokens } from './tokens.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  readonly company?: Company;
  readonly clock?: Clock;
  /** Decides what the fault rules draw by lot. */
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  readonly switches?: SomeSwitches;
  /** Sees every request that came whole, with its answer as that is sent. */
  readonly observe?: (observed: Observed) => void;
}

/** What somebody beside the client may see and do. */
export interface WorldControls {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenantId: string;
  /** What is booked and what was asked so far; amounts in öre. */
  books(): Books;
  /** The registers, every object as Fortnox answers it. */
  registers(): ShownRegisters;
  /** Replaces every fault rule. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Sets the switches that are named. */
  setSwitches(some: SomeSwitches): void;
  /** Does what somebody in the company may do, see company-actions.ts. */
  changeCompany(action: CompanyAction): void;
  /** Moves the simulator's clock ahead, by so many ms. */
  advanceClock(ms: number): void;
  /** Books a voucher as a person does in Fortnox itself; amounts in öre. */
  bookByHand(voucher: ManualVoucher): Voucher | Refusal;
}

/**
 * Opens the company.
 * @param stopping aborted when whatever waits is to stop
 * @throws when the company has something that Fortnox would not take
 */
export function openWorld(options: WorldOptions, stopping: AbortSignal): World {
  const clock = new AdjustableClock(options.clock ?? systemClock);
  const company = options.company ?? practiceCompany(clock.now());
  const world: World = {
    clock,
    ledger: new Ledger(company, clock.now()),
    registers: new Registers(),
    events: new EventLog(company.databaseNumber),
    tokens: new Tokens(company, clock),
    faults: new Faults(options.seed ?? 1, options.faults ?? []),
    log: new RequestLog(),
    rateWindow: new RateWindow(),
    switches: setSwitches(DEFAULT_SWITCHES, options.switches ?? {}),
    apiUrl: '',
    observe: options.observe ?? null,
    stopping,
  };
  loadCompany(world);
  return world;
}

export function controlsOf(world: World): WorldControls {
  const { client, databaseNumber } = world.ledger.company;
  return {
    clientId: client.id,
    clientSecret: client.secret,
    tenantId: String(databaseNumber),
    books: () => booksOf(world),
    registers: () => registersOf(world),
    setFaults: (rules) => world.faults.replace(rules),
    setSwitches: (some) => {
      world.switches = setSwitches(world.switches, some);
    },
    changeCompany: (action) => changeCompany(world, companyActionSchema.parse(action)),
    advanceClock: (ms) => world.clock.advance(ms),
    bookByHand: (voucher) => bookByHand(world, voucher),
  };
}
