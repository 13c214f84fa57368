/** `kb`: the technician's command. `kb` alone lists what there is. */
import { onLastWords } from '../last-words.ts';
import { EXIT, type Command } from './command.ts';

/** Loaded one at a time, so that `kb decode` does not wait for a database or a browser. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  decode: async () => (await import('./decode.ts')).command,
  tokens: async () => (await import('./tokens.ts')).command,
  recognise: async () => (await import('./recognise.ts')).command,
  voucher: async () => (await import('./voucher.ts')).command,
  sync: async () => (await import('./sync.ts')).command,
  status: async () => (await import('./status.ts')).command,
  managers: async () => (await import('./managers.ts')).command,
  torture: async () => (await import('./torture.ts')).command,
  simulate: async () => (await import('./simulate.ts')).command,
  bench: async () => (await import('./bench.ts')).command,
  demo: async () => (await import('./demo.ts')).command,
  'fortnox-simulator': async () => (await import('./fortnox-simulator.ts')).command,
  'register-simulator': async () => (await import('./register-simulator.ts')).command,
  'printer-simulator': async () => (await import('./printer-simulator.ts')).command,
  'line-simulator': async () => (await import('./line-simulator.ts')).command,
};

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined) {
    if (name !== undefined) process.stderr.write(`kb: there is no command ${name}\n`);
    process.stderr.write('kb COMMAND …\n');
    for (const loadCommand of Object.values(COMMANDS)) {
      const { usage, gives } = await loadCommand();
      process.stderr.write(`  ${usage}\n      ${gives}\n`);
    }
    return EXIT.wrongUse;
  }
  return (await load()).run(args);
}

/** Whoever reads the output may have had enough of it: `kb tokens FILE | head`. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

onLastWords((words) => {
  process.stderr.write(`kb: ${words}\n`);
  process.exit(EXIT.failed);
});
// A write that failed is told to whoever wrote.
process.stdout.on('error', (error) => {
  if (!isReaderGone(error)) throw error;
});
const [name, ...args] = process.argv.slice(2);
try {
  process.exitCode = await main(name, args);
} catch (error) {
  if (!isReaderGone(error)) throw error;
  process.exitCode = EXIT.failed;
}
