import { parseArgs } from 'node:util';
import { EXIT, type Command } from './command.ts';

interface Asked {
  readonly rounds: number;
  readonly seed: number;
}

interface Benchmark {
  /** Rounds when nobody says how many. */
  readonly rounds: number;
  readonly run: (asked: Asked) => Promise<{ readonly reached: boolean }>;
}

/** Loaded one at a time, so that measuring the decoder needs no browser. */
const BENCHMARKS: ReadonlyMap<string, Benchmark> = new Map([
  [
    'cut-to-voucher',
    {
      rounds: 40,
      run: async (asked: Asked) => (await import('./bench/cut-to-voucher.ts')).measureCutToVoucher(asked),
    },
  ],
  [
    'decoder',
    {
      rounds: 5,
      run: async ({ rounds }: Asked) =>
        (await import('./bench/decoder.ts')).measureDecoder(rounds, process.env['KASSABRYGGAN_CORPUS']),
    },
  ],
]);
const DEFAULT_BENCHMARK = 'cut-to-voucher';

export const command: Command = {
  usage: `bench [${[...BENCHMARKS.keys()].join('|')}] [--rounds N] [--seed S]`,
  gives:
    'cut-to-voucher: from the last byte of the cut to the voucher in the books, and to the page; ' +
    'decoder: MB/s from bytes to print jobs, beside another reader; each with the floor it is held against',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean' },
      },
    });
    const benchmark = BENCHMARKS.get(positionals[0] ?? DEFAULT_BENCHMARK);
    if (benchmark === undefined || positionals.length > 1) return EXIT.wrongUse;
    const rounds = Number(values.rounds ?? benchmark.rounds);
    const seed = Number(values.seed);
    if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) return EXIT.wrongUse;
    const report = await benchmark.run({ rounds, seed });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return report.reached ? EXIT.done : EXIT.failed;
  },
};
