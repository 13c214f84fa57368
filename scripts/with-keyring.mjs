// Runs a command with a Secret Service of its own: a private D-Bus session and an unlocked throw-away keyring, so that
// tests and practice meet a real keychain and never touch the user's. On macOS and Windows the command simply runs.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectEnvironment, run } from './run.mjs';

const OWNER_ONLY = 0o700;
const START_KEYRING =
  'printf "practice\\n" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1; exec "$@"';

/** @returns the command's exit code */
export async function runWithKeyring(program, args) {
  if (process.platform !== 'linux') return run(program, args);
  const home = mkdtempSync(join(tmpdir(), 'kassabryggan-keyring-'));
  mkdirSync(join(home, 'data', 'keyrings'), { recursive: true });
  mkdirSync(join(home, 'run'), { mode: OWNER_ONLY });
  try {
    return await run('dbus-run-session', ['--', 'sh', '-c', START_KEYRING, 'sh', program, ...args], {
      env: {
        ...projectEnvironment(),
        XDG_DATA_HOME: join(home, 'data'),
        XDG_RUNTIME_DIR: join(home, 'run'),
        GNOME_KEYRING_CONTROL: join(home, 'run', 'keyring'),
      },
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
