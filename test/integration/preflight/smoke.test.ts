import { expect, test } from 'vitest';
import { startPreflightWorld } from './preflight-world.ts';
test('smoke', async () => {
  const world = await startPreflightWorld();
  const t = performance.now();
  const lines = await world.look();
  console.log(
    performance.now() - t,
    world.calls(),
    lines
      .map((l) => [l.check, l.outcome, l.area, l.problem?.code, JSON.stringify(l.facts)].join(' '))
      .join('\n'),
  );
  console.log(
    world.simulator
      .books()
      .requests.map((r) => r.path)
      .join('\n'),
  );
  expect(lines.every((l) => l.outcome === 'ok' || l.check === 'organisation-number')).toBe(true);
});
