import { parseArgs } from 'node:util';
import { measureCutToVoucher } from './bench/cut-to-voucher.ts';
import { EXIT, type Command } from './command.ts';

const DEFAULT_ROUNDS = '40';

export const command: Command = {
  usage: 'bench cut-to-voucher [--rounds N] [--seed S]',
  gives:
    'from the last byte of the cut to the voucher in the books, and to the page, with the floor it is held against',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: DEFAULT_ROUNDS },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean' },
      },
    });
    const rounds = Number(values.rounds);
    const seed = Number(values.seed);
    const known = positionals.length === 0 || positionals[0] === 'cut-to-voucher';
    if (!known || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) return EXIT.wrongUse;
    const report = await measureCutToVoucher({ rounds, seed });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return report.reached ? EXIT.done : EXIT.failed;
  },
};
