import { parseArgs } from 'node:util';
import { EXIT, type Command } from './command.ts';
import { torture } from './torture/torture.ts';

const DEFAULT_DOCUMENTS = '40';

export const command: Command = {
  usage: 'torture [--documents N] [--kills N] [--seed S] [--profile short|long]',
  gives: 'the app killed (SIGKILL) again and again while it sends: how many vouchers are missing or double',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        documents: { type: 'string', default: DEFAULT_DOCUMENTS },
        kills: { type: 'string' },
        seed: { type: 'string', default: '1' },
        profile: { type: 'string', default: 'short' },
        json: { type: 'boolean', default: false },
        'app-script': { type: 'string' },
      },
    });
    const documents = Number(values.documents);
    const kills = Number(values.kills ?? values.documents);
    const seed = Number(values.seed);
    const { profile } = values;
    if (profile !== 'short' && profile !== 'long') return EXIT.wrongUse;
    if (![documents, kills, seed].every(Number.isInteger)) return EXIT.wrongUse;
    const report = await torture({
      documents,
      kills,
      seed,
      profile,
      ...(values['app-script'] === undefined ? {} : { appScript: values['app-script'] }),
      say: (sentence) => void process.stderr.write(`${sentence}\n`),
    });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    const whole = report.duplicates === 0 && report.missing === 0 && report.posted === documents;
    return whole ? EXIT.done : EXIT.failed;
  },
};
