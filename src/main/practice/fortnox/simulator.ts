/**
 * The simulated Fortnox: an API host, a token host and a control address, each its own HTTP server on the
 * loopback address. It is written from what is publicly known of Fortnox and forgives nothing.
 */
import type { Clock } from '../../../shared/clock.ts';
import { systemClock } from '../../../shared/clock.ts';
import { AdjustableClock } from './adjustable-clock.ts';
import { apiService } from './api-service.ts';
import { booksOf, type Books } from './books.ts';
import { changeCompany, companyActionSchema, type CompanyAction } from './company-actions.ts';
import type { Company } from './company.ts';
import { control } from './control-service.ts';
import { EventLog } from './events/event-log.ts';
import { topicsSocket } from './events/topics-socket.ts';
import { exchange, type Service } from './exchange.ts';
import { Faults, type FaultRule } from './faults.ts';
import { Ledger, type Voucher } from './ledger.ts';
import { listen, type Listener } from './listen.ts';
import { loadCompany } from './load-company.ts';
import { bookByHand, type ManualVoucher } from './manual-voucher.ts';
import { practiceCompany } from './practice-company.ts';
import { RateWindow } from './rate-window.ts';
import type { Refusal } from './refusal.ts';
import { Registers } from './registers.ts';
import { registersOf, type ShownRegisters } from './registers-shown.ts';
import { RequestLog, type Observed } from './request-log.ts';
import { DEFAULT_SWITCHES, setSwitches, type SomeSwitches } from './switches.ts';
import { tokenService } from './token-service.ts';
import { Tokens } from './tokens.ts';
import type { World } from './world.ts';

export interface SimulatorOptions {
  /** The API's port; 0, the default, for any free one. The other two take any free port. */
  readonly port?: number;
  readonly company?: Company;
  readonly clock?: Clock;
  /** Decides what the fault rules draw by lot. */
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  readonly switches?: SomeSwitches;
  /** Sees every request that came whole, with its answer as that is sent. */
  readonly observe?: (observed: Observed) => void;
}

export interface FortnoxSimulator {
  /** Plays `https://api.fortnox.se`: the client calls `${apiUrl}/3/...`. */
  readonly apiUrl: string;
  /** Plays `https://apps.fortnox.se/oauth-v1/token`. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenantId: string;
  readonly controlUrl: string;
  /** Plays `wss://ws.fortnox.se/topics-v1`. */
  readonly eventsUrl: string;
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
  /** Stops: breaks every connection; what still waits to be carried out is dropped. Twice does no harm. */
  close(): Promise<void>;
}

/**
 * Starts a simulated Fortnox.
 * @throws when the port is taken, or the company has something that Fortnox would not take
 */
export async function startFortnoxSimulator(options: SimulatorOptions = {}): Promise<FortnoxSimulator> {
  const stop = new AbortController();
  const world = newWorld(options, stop.signal);
  const serve =
    (service: Service): Parameters<typeof listen>[1] =>
    (message, response) =>
      exchange(service, world, message, response);
  loadCompany(world);
  const api = await listen(options.port ?? 0, serve(apiService(world)), topicsSocket(world));
  world.apiUrl = api.url;
  const token = await listen(0, serve(tokenService(world)));
  const window = await listen(0, (message, response) => control(world, message, response));
  const listeners: readonly Listener[] = [api, token, window];
  const { client, databaseNumber } = world.ledger.company;
  let closed: Promise<void> | null = null;
  return {
    apiUrl: api.url,
    tokenUrl: `${token.url}/oauth-v1/token`,
    clientId: client.id,
    clientSecret: client.secret,
    tenantId: String(databaseNumber),
    controlUrl: window.url,
    eventsUrl: `${api.url.replace('http', 'ws')}/topics-v1`,
    books: () => booksOf(world),
    registers: () => registersOf(world),
    setFaults: (rules) => world.faults.replace(rules),
    setSwitches: (some) => {
      world.switches = setSwitches(world.switches, some);
    },
    changeCompany: (action) => changeCompany(world, companyActionSchema.parse(action)),
    advanceClock: (ms) => world.clock.advance(ms),
    bookByHand: (voucher) => bookByHand(world, voucher),
    close: () => {
      stop.abort();
      closed ??= Promise.all(listeners.map((listener) => listener.close())).then(() => undefined);
      return closed;
    },
  };
}

function newWorld(options: SimulatorOptions, stopping: AbortSignal): World {
  const clock = new AdjustableClock(options.clock ?? systemClock);
  const company = options.company ?? practiceCompany(clock.now());
  return {
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
}
