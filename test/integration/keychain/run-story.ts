import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

const RUNNER = join(import.meta.dirname, 'under-keyring.mjs');

/**
 * Runs a script of this folder in a process of its own and gives the JSON it prints.
 * @param where `keyring`: with an unlocked keychain of its own; `nowhere`: where no keychain answers
 */
export async function runStory(
  name: string,
  where: 'keyring' | 'nowhere',
  args: readonly string[] = [],
): Promise<unknown> {
  const script = [join(import.meta.dirname, name), ...args];
  const nowhere = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', XDG_RUNTIME_DIR: '/nonexistent' };
  const child = spawn(process.execPath, where === 'keyring' ? [RUNNER, ...script] : script, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: where === 'keyring' ? process.env : { ...process.env, ...nowhere },
  });
  const printed = await text(child.stdout);
  const lines = printed.trim().split('\n');
  const told: unknown = JSON.parse(lines.at(-1) ?? '');
  return told;
}
