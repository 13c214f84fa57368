import { expect, test } from 'vitest';
import { torture } from '../../../src/main/cli/torture/torture.ts';

const DOCUMENTS = 20;
const KILLS = 6;
/** Commits are drawn at random: now and then the work is done before all kills have met it. */
const LEAST_KILLS = 3;
const TIMEOUT_MS = 240_000;

test(
  'the real process killed again and again books every Z once, none twice, none lost',
  async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    console.info(`seed ${seed}`);
    const report = await torture({
      documents: DOCUMENTS,
      kills: KILLS,
      seed,
      profile: 'short',
      say: (sentence) => console.info(sentence),
    });
    expect(report).toMatchObject({ posted: DOCUMENTS, duplicates: 0, missing: 0 });
    expect(report.kills).toBeGreaterThanOrEqual(LEAST_KILLS);
  },
  TIMEOUT_MS,
);
