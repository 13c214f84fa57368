/**
 * The line between one process and the simulated Fortnox, without sockets: bytes take their time, get lost, or meet
 * something else than Fortnox. What is lost to the process may still be carried out.
 */
import type { Random } from '../../practice/register/random.ts';
import type { FortnoxInProcess } from '../../practice/fortnox/in-process.ts';
import type { Failure } from '../../fortnox/outcome.ts';
import type { RawAnswer, RawRequest, Transport } from '../../fortnox/transport.ts';
import { forever, type VirtualTime } from './virtual-time.ts';

/**
 * up       everything passes
 * refuse   nothing goes out, and what was under way breaks
 * swallow  no answer comes back; what was sent may have arrived
 * reset    what was sent may have arrived, then the connection breaks
 * portal   another server answers with a page of its own
 * echo     something on the way answers with an error page that repeats the request's headers
 */
export type LineState = 'up' | 'refuse' | 'swallow' | 'reset' | 'portal' | 'echo';

/** Where in an exchange the process is killed. */
export type Death = 'before-leaving' | 'after-leaving' | 'answered';

const FASTEST_MS = 5;
const SLOWEST_MS = 400;
const PERCENT_ARRIVING = 60;
const OK = 200;
const BAD_REQUEST = 400;
const BROKEN: Failure = { kind: 'broken', reason: 'ECONNRESET' };
const PORTAL: RawAnswer = { status: OK, text: '<html><body>Wi-Fi: logga in</body></html>', retryAfter: null };

export interface WireOptions {
  readonly time: VirtualTime;
  readonly fortnox: FortnoxInProcess;
  readonly random: Random;
  readonly timeoutMs: number;
  readonly line: () => LineState;
  /** Whether the process that asks is still there. */
  readonly isAlive: () => boolean;
  /** Whether, and where in this exchange, the process is killed. */
  readonly deathOf: (request: RawRequest) => { readonly at: Death; readonly downMs: number } | null;
  /** Kills the process, and starts another one after so many ms. */
  readonly kill: (downMs: number) => void;
}

export function createWire(options: WireOptions): Transport {
  const { time, fortnox, random, line, kill } = options;
  const transit = (): Promise<void> => time.sleep(random.integer(FASTEST_MS, SLOWEST_MS));

  async function travel(request: RawRequest, isClientGone: () => boolean): Promise<RawAnswer | Failure> {
    const leaving = line();
    await transit();
    if (leaving === 'portal') return PORTAL;
    if (leaving === 'echo') return echoOf(request);
    const arrives = leaving === 'up' || random.integer(1, 100) <= PERCENT_ARRIVING;
    if (!arrives) return leaving === 'swallow' ? forever() : BROKEN;
    const answer = await fortnox.respond(received(request, fortnox), isClientGone);
    if (answer === 'client-gone') return forever();
    if (answer === 'cut' || leaving === 'reset') return BROKEN;
    await transit();
    if (leaving === 'swallow' || line() === 'swallow') return forever();
    if (line() === 'refuse' || line() === 'reset') return BROKEN;
    return {
      status: answer.status,
      text: Buffer.from(answer.body).toString(),
      retryAfter: answer.headers['Retry-After'] ?? null,
    };
  }

  async function exchange(request: RawRequest): Promise<RawAnswer | Failure> {
    if (line() === 'refuse') {
      await time.sleep(FASTEST_MS);
      return { kind: 'unreached', reason: 'ECONNREFUSED' };
    }
    let gone = false;
    const answered = new AbortController();
    const outcome = await Promise.race([
      travel(request, () => gone || !options.isAlive()),
      timeout(answered.signal),
    ]);
    gone = true;
    answered.abort();
    return outcome;
  }

  async function timeout(signal: AbortSignal): Promise<Failure> {
    await time.sleep(options.timeoutMs, signal);
    return { kind: 'broken', reason: 'ECONNABORTED' };
  }

  return async (request) => {
    if (!options.isAlive()) return forever();
    const death = options.deathOf(request);
    if (death?.at === 'before-leaving') {
      kill(death.downMs);
      return forever();
    }
    if (death?.at === 'after-leaving') kill(death.downMs);
    const outcome = await exchange(request);
    if (!options.isAlive()) return forever();
    if (death?.at !== 'answered') return outcome;
    kill(death.downMs);
    return forever();
  };
}

/** Everything that was sent but the body, in the form of a refusal. */
function echoOf({ headers, url }: RawRequest): RawAnswer {
  const message = `${url} ${JSON.stringify(headers)}`;
  const text = JSON.stringify({ ErrorInformation: { error: 1, message, code: 1 } });
  return { status: BAD_REQUEST, text, retryAfter: null };
}

function received(
  { method, url, headers, body }: RawRequest,
  { tokenUrl }: FortnoxInProcess,
): Parameters<FortnoxInProcess['respond']>[0] {
  if (body instanceof FormData) throw new Error('files are not sent on this line');
  const { pathname, search, origin } = new URL(url);
  return {
    server: new URL(tokenUrl).origin === origin ? 'token' : 'api',
    method,
    target: `${pathname}${search}`,
    headers: { ...headers },
    body: Buffer.from(body ?? ''),
  };
}
