// Makes a fresh clone ready: the pinned Node and packages, and on Debian-likes the programs the tests and the demo
// need. Safe to run again: what is there is left alone. Runs on any Node from 20 on, before anything is installed.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, projectNode, ROOT } from './run.mjs';
import { giveUp, say } from './say.mjs';

const LEAST_NODE_MAJOR = 24;
/** Program that must be there -> Debian package that brings it. */
const DEBIAN_PROGRAMS = {
  'gnome-keyring-daemon': 'gnome-keyring',
  'dbus-run-session': 'dbus',
  socat: 'socat',
  udevadm: 'udev',
};
/** Chromium without its windows, which nobody sees here: pages are tried in half the time. */
const FAST_BROWSER = 'chromium-headless-shell';
/** Files that must be there -> Debian package. */
const DEBIAN_FILES = {
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf': 'fonts-dejavu-core',
};
const LIBSECRET = [
  '/usr/lib/x86_64-linux-gnu/libsecret-1.so.0',
  '/usr/lib/aarch64-linux-gnu/libsecret-1.so.0',
];

export async function setUp() {
  await installPackages();
  await checkNode();
  if (process.platform === 'linux') await installPrograms();
}

async function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(ROOT, 'node_modules', '.kassabryggan-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installerar paket (npm ci), omkring en halv minut …');
  const { code, text } = await capture('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) giveUp(`npm ci gick inte igenom. Är nätet på? Det sade:\n${text}`);
  writeFileSync(stamp, lock);
}

async function checkNode() {
  const { text } = await capture(projectNode(), ['--version']);
  const major = Number(text.trim().replace(/^v(\d+).*$/s, '$1'));
  if (major >= LEAST_NODE_MAJOR) return;
  giveUp(
    `Kassabryggan behöver Node ${LEAST_NODE_MAJOR} eller nyare, här finns ${text.trim()}. Hämta den på nodejs.org.`,
  );
}

async function installPrograms() {
  const packages = missingPackages();
  if (packages.length > 0) {
    if (!onPath('apt-get')) {
      giveUp(
        `De här programmen saknas: ${packages.join(', ')}. Installera dem med datorns egen pakethanterare.`,
      );
    }
    const { code, text } = await aptInstall(packages);
    if (code !== 0) giveUp(`apt-get kunde inte installera ${packages.join(', ')}. Det sade:\n${text}`);
  }
  // Where Chromium itself is there, the faster one is fetched if it can be, and done without if not.
  if (!onPath(FAST_BROWSER) && onPath('apt-get')) await aptInstall([FAST_BROWSER]);
}

async function aptInstall(packages) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  say(`Installerar ${packages.join(', ')} (apt-get) …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => {
    const [program, ...rest] = [...asRoot, 'apt-get', ...args];
    return capture(program, rest, { env: environment });
  };
  const updated = await apt('update', '-qq');
  const installed = await apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return { code: installed.code, text: `${updated.text}${installed.text}` };
}

function missingPackages() {
  const programs = Object.entries(DEBIAN_PROGRAMS).filter(([program]) => !onPath(program));
  const files = Object.entries(DEBIAN_FILES).filter(([file]) => !existsSync(file));
  const browser = onPath('chromium') || onPath(FAST_BROWSER) ? [] : [FAST_BROWSER];
  const libsecret = LIBSECRET.some((file) => existsSync(file)) ? [] : ['libsecret-1-0'];
  return [...browser, ...programs.map(([, name]) => name), ...files.map(([, name]) => name), ...libsecret];
}

function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/bin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Builds the page when its sources are newer than what was built. */
export async function buildPage() {
  say('Bygger sidan …');
  const { code, text } = await capture('npx', ['vite', 'build', '--config', 'vite.page.config.ts']);
  if (code !== 0) giveUp(`Sidan kunde inte byggas:\n${text}`);
}

if (process.argv[1] === import.meta.filename) {
  await setUp();
  say('Allt som behövs finns.');
}
