import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { lineSettingsSchema, type LineSettings } from '../../shared/line-settings.ts';
import type { AppOptions } from '../app.ts';
import { FORTNOX } from '../fortnox/client.ts';
import { REDIRECT_PORT } from '../fortnox/login/redirect-listener.ts';
import { openKeychain } from '../keychain.ts';
import { createPracticeControls } from '../practice-controls.ts';
import { areSafe, DEFAULT_TIMINGS, type Timings } from '../sync/timings.ts';

/** The words on the command line, common to every shell. */
export interface AppArguments {
  readonly app: Omit<AppOptions, 'tapCommand' | 'detectCommand'>;
  readonly port: number;
}

/** Under which name the secrets of a shop stand in the keychain. */
export const DEFAULT_KEYCHAIN_ACCOUNT = 'fortnox';

/**
 * Reads the command line. Addresses other than Fortnox's own, and hurried timings, are for practice alone.
 * @returns the options, or a sentence that says what is wrong
 */
export function readAppArguments(args: readonly string[], defaultData: string): AppArguments | string {
  const values = readWords(args, defaultData);
  if (typeof values === 'string') return values;
  const fixedLine = readLine(values['tap-port'], values.printer);
  if (typeof fixedLine === 'string') return fixedLine;
  const numbers = [
    values.port,
    values['request-timeout'],
    values['settle-time'],
    values['redirect-port'],
  ].map(Number);
  if (numbers.some((number) => !Number.isInteger(number))) {
    return '--port, --redirect-port, --request-timeout and --settle-time are whole numbers';
  }
  const timings: Timings = {
    ...DEFAULT_TIMINGS,
    requestTimeoutMs: Number(values['request-timeout']),
    settleMs: Number(values['settle-time']),
  };
  const real = values['api-url'] === FORTNOX.apiUrl;
  if (real && !areSafe(timings)) {
    return 'The settle time must be at least the request timeout and 60 s: a shorter one could book a day twice.';
  }
  const lineControlUrl = values['practice-line'];
  const registerControlUrl = values['practice-register'];
  return {
    port: Number(values.port),
    app: {
      dataDirectory: values.data,
      fortnox: { apiUrl: values['api-url'], tokenUrl: values['token-url'] },
      keychain: openKeychain(values['keychain-account']),
      redirectPort: Number(values['redirect-port']),
      fixedLine,
      timings,
      practice:
        lineControlUrl === undefined || registerControlUrl === undefined
          ? null
          : createPracticeControls({ lineControlUrl, registerControlUrl }),
    },
  };
}

/** A network line in two words, which go together; null without them, and then the chosen line is in force. */
function readLine(tapPort: string | undefined, printer: string | undefined): LineSettings | null | string {
  if (tapPort === undefined && printer === undefined) return null;
  const [, host, port] = /^(.+):(\d+)$/.exec(printer ?? '') ?? [];
  const line = lineSettingsSchema.safeParse({
    way: 'network',
    listenPort: Number(tapPort),
    printer: { host, port: Number(port) },
  });
  return line.data ?? '--tap-port PORT and --printer HOST:PORT go together';
}

/** The words as given, or what parseArgs has against them. */
function readWords(args: readonly string[], defaultData: string) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        data: { type: 'string', default: defaultData },
        port: { type: 'string', default: '0' },
        'tap-port': { type: 'string' },
        printer: { type: 'string' },
        'keychain-account': { type: 'string', default: DEFAULT_KEYCHAIN_ACCOUNT },
        'redirect-port': { type: 'string', default: String(REDIRECT_PORT) },
        'api-url': { type: 'string', default: FORTNOX.apiUrl },
        'token-url': { type: 'string', default: FORTNOX.tokenUrl },
        'practice-line': { type: 'string' },
        'practice-register': { type: 'string' },
        'request-timeout': { type: 'string', default: String(DEFAULT_TIMINGS.requestTimeoutMs) },
        'settle-time': { type: 'string', default: String(DEFAULT_TIMINGS.settleMs) },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The folder with the built page, seen from the sources and from the packed app alike. */
export function pageDirectory(root: string): string {
  return join(root, 'out', 'renderer');
}
