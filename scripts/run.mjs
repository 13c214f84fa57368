import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** The environment in which `node` is the pinned Node, where the project brings one (Linux), or the machine's own. */
export function projectEnvironment() {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
}

/** The Node the app runs on. */
export function projectNode() {
  const pinned = join(BIN, 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/**
 * Runs a program to its end, its output passed through.
 * @returns its exit code
 */
export function run(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: projectEnvironment(),
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    child.once('error', fail);
    child.once('close', (code, signal) => done(signal === null ? (code ?? 1) : 1));
    for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  });
}

/** Runs a program and keeps what it prints. */
export function capture(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: projectEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      ...options,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        text += piece;
      });
    }
    child.once('error', fail);
    child.once('close', (exitCode) => done({ code: exitCode ?? 1, text }));
  });
}
