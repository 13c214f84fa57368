import { expect, test } from 'vitest';
import { torture } from '../../../src/main/cli/torture/torture.ts';

const DOCUMENTS = 6;
const TIMEOUT_MS = 240_000;

test(
  'the real process killed again and again books every Z once, none twice, none lost',
  async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    console.info(`seed ${seed}`);
    const report = await torture({
      documents: DOCUMENTS,
      kills: DOCUMENTS,
      seed,
      profile: 'short',
      say: (sentence) => console.info(sentence),
    });
    expect(report).toMatchObject({ kills: DOCUMENTS, posted: DOCUMENTS, duplicates: 0, missing: 0 });
  },
  TIMEOUT_MS,
);
