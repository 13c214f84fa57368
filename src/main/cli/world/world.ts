/**
 * The practice world: a simulated Fortnox, the line to it, a virtual printer, a register that sells, and the app
 * itself, each a process of its own, as they are in a shop.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'axios';
import * as z from 'zod';
import { attachToTap } from '../../capture/tap/attach.ts';
import { openKeychain } from '../../keychain.ts';
import { openStore } from '../../store/store.ts';
import { tapSocketPath } from '../../tap-launcher.ts';
import { ANY_LAYOUT } from '../../../shared/layout.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import type { Practice } from '../../../shared/state.ts';
import type { Issued } from '../../practice/fortnox/tokens.ts';
import { startChild, type Child } from './child.ts';
import { freePort } from './free-port.ts';

const fortnoxStarted = z.object({
  apiUrl: z.string(),
  tokenUrl: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  tenantId: z.string(),
  controlUrl: z.string(),
});
const lineStarted = z.object({ ports: z.tuple([z.number(), z.number()]), controlUrl: z.string() });
const printerStarted = z.object({ port: z.number(), controlUrl: z.string() });
const registerStarted = z.object({ controlUrl: z.string() });
const appStarted = z.object({ address: z.string() });

const booksSchema = z.object({
  company: z.object({ name: z.string(), organisationNumber: z.string() }),
  vouchers: z.array(
    z.object({
      series: z.string(),
      number: z.number(),
      date: z.string(),
      description: z.string(),
      comments: z.string(),
    }),
  ),
});
/** The number is taken as it stands on the paper: some registers print zeros before it. */
const closedDaySchema = z
  .object({ printedZNumber: z.string(), total: z.number() })
  .transform(({ printedZNumber, total }) => ({ zNumber: printedZNumber, total }));

export interface WorldOptions {
  /** Options of `kb fortnox-simulator`. */
  readonly fortnox?: readonly string[];
  /** Options of `kb register-simulator`. */
  readonly register?: readonly string[];
  /** Options of the app. */
  readonly app?: readonly string[];
  /** Told everything the app says, on stdout and stderr. */
  readonly appHeard?: (said: Buffer) => void;
  /** The app's script; another one than the shell's own only to show that a part matters. */
  readonly appScript?: string;
  /** The app has never seen this register: its first Z-report has to be confirmed by a person. */
  readonly newRegister?: boolean;
  /** The app is not told its printer line: somebody has to choose it on the page. */
  readonly lineNotChosen?: boolean;
  /** No company is connected: somebody has to do it on the page. */
  readonly unpaired?: boolean;
}

const issuedSchema: z.ZodType<Issued> = z.object({
  codes: z.array(z.string()),
  accessTokens: z.array(z.string()),
  refreshTokens: z.array(z.string()),
});

export type BookedVoucher = z.infer<typeof booksSchema>['vouchers'][number];
export type ClosedDay = z.infer<typeof closedDaySchema>;
export type World = Awaited<ReturnType<typeof startWorld>>;

export const APP_SCRIPT = 'src/main/shell/browser.ts';
const KB_SCRIPT = 'src/main/cli/kb.ts';
const PRACTICE_SERIES = DEFAULT_SETTINGS.voucherSeries;
const CONTROL_TIMEOUT_MS = 15_000;

/** Starts everything but the app. */
export async function startWorld(options: WorldOptions = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'kassabryggan-practice-'));
  const keychain = `practice-${process.pid}-${directory.slice(-6)}`;
  const http = create({ timeout: CONTROL_TIMEOUT_MS, proxy: false });
  const fortnoxChild = await startChild(KB_SCRIPT, ['fortnox-simulator', ...(options.fortnox ?? [])]);
  const fortnox = fortnoxStarted.parse(fortnoxChild.first);
  const lineChild = await startChild(KB_SCRIPT, [
    'line-simulator',
    '--target',
    new URL(fortnox.apiUrl).host,
    '--target',
    new URL(fortnox.tokenUrl).host,
  ]);
  const line = lineStarted.parse(lineChild.first);
  const printerChild = await startChild(KB_SCRIPT, ['printer-simulator']);
  const printer = printerStarted.parse(printerChild.first);
  const tapPort = await freePort();
  const company = booksSchema.parse((await http.get<unknown>(`${fortnox.controlUrl}/books`)).data).company;
  const registerChild = await startChild(KB_SCRIPT, [
    'register-simulator',
    ...flags({ database: join(directory, 'register.db'), printer: `127.0.0.1:${tapPort}` }),
    ...flags({ company: company.name, 'organisation-number': company.organisationNumber }),
    ...(options.register ?? []),
  ]);
  const register = registerStarted.parse(registerChild.first);
  // Whatever year it is: in a new one Fortnox sets up no series but A as manual, and practice must go on.
  await http.post(`${fortnox.controlUrl}/company`, { series: { code: PRACTICE_SERIES, manual: true } });
  const { clientId, clientSecret, tenantId } = fortnox;
  if (options.unpaired !== true) {
    const stored = await openKeychain(keychain).storeCredentials({ clientId, clientSecret, tenantId });
    if (!stored.ok)
      throw new Error(`No keychain to practise with: ${String(stored.problem.facts['message'])}`);
  }

  const dataDirectory = join(directory, 'data');
  if (options.newRegister !== true) knowRegister(dataDirectory);
  const tokenPath = new URL(fortnox.tokenUrl).pathname;
  const appArguments = [
    ...flags({
      data: dataDirectory,
      'keychain-account': keychain,
      'api-url': `http://127.0.0.1:${line.ports[0]}`,
      'token-url': `http://127.0.0.1:${line.ports[1]}${tokenPath}`,
      // Any free one: the simulator takes every address of this machine as registered.
      'redirect-port': String(await freePort()),
      'practice-line': line.controlUrl,
      'practice-register': register.controlUrl,
    }),
    ...(options.lineNotChosen === true
      ? []
      : flags({ 'tap-port': String(tapPort), printer: `127.0.0.1:${printer.port}` })),
    ...(options.app ?? []),
  ];
  let app: Child | null = null;

  return {
    directory,
    dataDirectory,
    /** Where the register prints to. */
    tapPort,
    printerPort: printer.port,
    fortnoxControlUrl: fortnox.controlUrl,
    /** Where the app's secrets stand. */
    keychain: openKeychain(keychain),
    printerControlUrl: printer.controlUrl,
    /** What is typed in on the page to connect the simulated company. */
    integration: { clientId, clientSecret },
    appArguments,

    /** Starts the app. @returns an address that opens its page once */
    async startApp(): Promise<{ readonly address: string; readonly child: Child }> {
      app = await startChild(options.appScript ?? APP_SCRIPT, appArguments, options.appHeard);
      return { address: appStarted.parse(app.first).address, child: app };
    },

    /** Ends the app as a power cut would: SIGKILL. The tap goes on. */
    async killApp(): Promise<void> {
      const killed = app;
      if (killed === null) return;
      const ended = new Promise<void>((done) => killed.process.once('exit', () => done()));
      killed.process.kill('SIGKILL');
      await ended;
    },

    async setLine(mode: Practice['line']): Promise<void> {
      await http.post(`${line.controlUrl}/line`, { line: mode });
    },

    async closeDay(fault?: string): Promise<ClosedDay> {
      const answer = await http.post<unknown>(
        `${register.controlUrl}/close-day`,
        fault === undefined ? {} : { fault },
      );
      return closedDaySchema.parse(answer.data);
    },

    /** The register is updated and prints in another way. @param layout a name of `kb register-simulator` */
    async updateRegister(layout: string): Promise<void> {
      await http.post(`${register.controlUrl}/layout`, { layout });
    },

    async sell(times: number): Promise<void> {
      for (let sale = 0; sale < times; sale += 1) await http.post(`${register.controlUrl}/sell`, {});
    },

    /** Whose books the simulated Fortnox keeps. */
    company: () => company,

    /** What stands in the simulated Fortnox. */
    async books(): Promise<readonly BookedVoucher[]> {
      const answer = await http.get<unknown>(`${fortnox.controlUrl}/books`);
      return booksSchema.parse(answer.data).vouchers;
    },

    /** Every code and token the simulated Fortnox has handed out. */
    async issued(): Promise<Issued> {
      const answer = await http.get<unknown>(`${fortnox.controlUrl}/issued`);
      return issuedSchema.parse(answer.data);
    },

    /** Tells the simulated Fortnox something: `/faults`, `/switches`, `/company`. */
    async tellFortnox(path: string, body: unknown): Promise<void> {
      await http.post(`${fortnox.controlUrl}${path}`, body);
    },

    async stop(): Promise<void> {
      await app?.stop();
      await stopTap(dataDirectory);
      for (const child of [registerChild, printerChild, lineChild, fortnoxChild]) await child.stop();
      // A throw-away keychain may be gone already, and the secret with it: Ctrl+C reaches everybody at once.
      await openKeychain(keychain).removeCredentials();
      await openKeychain(keychain).access.remove();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The register has been learnt before: whatever it prints is booked without asking. */
function knowRegister(dataDirectory: string): void {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const store = openStore(join(dataDirectory, 'companion.db'));
  if (!store.ok) throw new Error(`The practice database cannot be opened: ${store.problem.code}`);
  store.value.layouts.save(DEFAULT_SETTINGS.register.key, 0, null, ANY_LAYOUT);
  store.value.close();
}

function flags(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

/** The tap outlives the app on purpose; at the end of a practice it is asked to stop. */
async function stopTap(dataDirectory: string): Promise<void> {
  await new Promise<void>((gone) => {
    void attachToTap(tapSocketPath(dataDirectory), { told: () => undefined, gone }).then((attachment) => {
      if (attachment === null) gone();
      else attachment.requestStop();
      return undefined;
    });
  });
}
