import { expect, test } from 'vitest';
import { measureTapVolume } from '../../../src/main/cli/bench/tap-volume.ts';

const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);

test('while the app is killed and started again, every byte goes through both ways, and stands in the file', async () => {
  console.info(`tap volume: seed ${SEED}`);
  const report = await measureTapVolume({ megabytes: 4, kills: 2, seed: SEED });
  expect(report).toMatchObject({
    toPrinter: { same: true, spooled: true },
    toRegister: { same: true, spooled: true },
    kills: 2,
    droppedBytes: 0,
    reached: true,
  });
});
