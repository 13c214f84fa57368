/**
 * Loaded into a program before it (`node --import`): a moment later a request of axios fails in it, and nobody catches
 * the error, on which the whole request hangs. The secret comes from the environment.
 */
import { setTimeout as later } from 'node:timers/promises';
import { AxiosError, create } from 'axios';

const MOMENT_MS = 1500;
const { SECRET = '', WAY = '' } = process.env;

async function failedRequest(): Promise<unknown> {
  const http = create({ proxy: false });
  try {
    return await http.post(
      `http://127.0.0.1:1/oauth-v1/token?client_secret=${SECRET}`,
      `refresh_token=${SECRET}`,
      {
        headers: { authorization: `Bearer ${SECRET}` },
      },
    );
  } catch (error) {
    // Some of axios' errors say the address they were for.
    if (error instanceof AxiosError) error.message += ` for ${String(error.config?.url)}`;
    return error;
  }
}

async function fail(): Promise<void> {
  await later(MOMENT_MS);
  const error = await failedRequest();
  // A bug of ours on top of it.
  throw WAY === 'as-a-cause' ? new Error('the round failed', { cause: error }) : error;
}

if (WAY === 'in-a-callback') {
  fail().catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  });
} else void fail();
