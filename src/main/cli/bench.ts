import { parseArgs } from 'node:util';
import { EXIT, type Command } from './command.ts';

interface Asked {
  readonly rounds: number;
  readonly seed: number;
  readonly megabytes: number;
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
  [
    'tap-latency',
    {
      rounds: 20,
      run: async (asked: Asked) => (await import('./bench/tap-latency.ts')).measureTapLatency(asked),
    },
  ],
  [
    'tap-volume',
    {
      rounds: 10,
      run: async ({ rounds, ...asked }: Asked) =>
        (await import('./bench/tap-volume.ts')).measureTapVolume({ ...asked, kills: rounds }),
    },
  ],
]);
const DEFAULT_BENCHMARK = 'cut-to-voucher';
const DEFAULT_MEGABYTES = '100';

export const command: Command = {
  usage: `bench [${[...BENCHMARKS.keys()].join('|')}] [--rounds N] [--megabytes N] [--seed S]`,
  gives:
    'cut-to-voucher: from the last byte of the cut to the voucher in the books, and to the page; ' +
    'decoder: MB/s from bytes to print jobs, beside another reader; ' +
    'tap-latency: what a serial line gains in delay by going through the tap, beside socat; ' +
    'tap-volume: so many megabytes both ways through the tap while the app is killed N times; ' +
    'each with the floor it is held against',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        megabytes: { type: 'string', default: DEFAULT_MEGABYTES },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean' },
      },
    });
    const benchmark = BENCHMARKS.get(positionals[0] ?? DEFAULT_BENCHMARK);
    if (benchmark === undefined || positionals.length > 1) return EXIT.wrongUse;
    const rounds = Number(values.rounds ?? benchmark.rounds);
    const megabytes = Number(values.megabytes);
    const seed = Number(values.seed);
    if (!isCount(rounds) || !isCount(megabytes) || !Number.isInteger(seed)) return EXIT.wrongUse;
    const report = await benchmark.run({ rounds, seed, megabytes });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return report.reached ? EXIT.done : EXIT.failed;
  },
};

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}
