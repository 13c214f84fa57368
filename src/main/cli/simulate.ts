import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/clock.ts';
import { EXIT, type Command } from './command.ts';
import { describePlan } from './simulate/describe-plan.ts';
import { drawDay } from './simulate/draw-day.ts';
import { simulate } from './simulate/simulate.ts';

const DEFAULT_SEEDS = '100';
const TELL_EVERY = 100;

export const command: Command = {
  usage: 'simulate [--seeds N] [--seed S] [--json]',
  gives:
    'so many seeded days of the real sending code on a virtual clock, with faults, kills and people: what is not ' +
    'booked exactly once or held with a reason; a seed plays the same day again',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: DEFAULT_SEEDS },
        seed: { type: 'string', default: '1' },
        // The result is JSON whether or not it is asked for.
        json: { type: 'boolean' },
      },
    });
    const [seeds, firstSeed] = [Number(values.seeds), Number(values.seed)];
    if (!Number.isInteger(seeds) || seeds < 1 || !Number.isInteger(firstSeed)) return EXIT.wrongUse;
    // One day is played again to be looked at.
    if (seeds === 1) for (const line of describePlan(drawDay(firstSeed))) say(line);
    const startedAt = systemClock.monotonic();
    let [days, violated] = [0, 0];
    const report = await simulate({
      firstSeed,
      seeds,
      told(seed, violations) {
        days += 1;
        violated += violations.length;
        for (const { what } of violations) say(`seed ${seed}: ${what}`);
        if (days % TELL_EVERY === 0) say(`${days} of ${seeds} days, ${violated} violations`);
      },
    });
    const seconds = Math.round((systemClock.monotonic() - startedAt) / 1000);
    process.stdout.write(`${JSON.stringify({ ...report, seconds })}\n`);
    return report.violations.length === 0 ? EXIT.done : EXIT.failed;
  },
};

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
