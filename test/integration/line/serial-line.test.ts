import { expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { LineDetection } from '../../../src/shared/line-detection.ts';
import type { LineSettings } from '../../../src/shared/line-settings.ts';
import { plugIn } from '../../../src/main/cli/world/serial-cable.ts';
import { plugInCable, portSettings } from '../tap/serial-line.ts';
import { PATIENCE, tempFolder } from '../tap/tap-line.ts';
import { startLineApp } from './line-app.ts';

const RECEIPT = `\x1b@${'Kaffe bryggt    2 st     64,00 kr\nMoms 12 %  6,86   Netto 57,14\n'.repeat(12)}\x1dV\x00`;
/** What the page promises of a cable that is pulled out. */
const TOLD_WITHIN_MS = 3000;

function listening(path: string): LineSettings {
  return { way: 'serial-listen', register: portSettings(path), printer: null };
}

test('a cable that is pulled out is told within 3 s, and heard again when it is back', async () => {
  const cable = await plugInCable(tempFolder(), 'register');
  const app = startLineApp(tempFolder(), listening(cable.path));
  await app.untilLine({ state: 'listening', problem: null });

  await cable.unplug();
  const pulledAt = systemClock.monotonic();
  await app.untilProblem('line-port-missing');
  expect(systemClock.monotonic() - pulledAt).toBeLessThan(TOLD_WITHIN_MS);
  expect(app.line.current()).toMatchObject({ state: 'gone', problem: { facts: { port: cable.path } } });

  const back = await plugIn(cable.path);
  try {
    await app.untilLine({ state: 'listening', problem: null });
    back.far.write(RECEIPT);
    await expect.poll(() => app.line.current().lastHeardAt, PATIENCE).not.toBeNull();
    const told = app.store.happenings.page(null, 10).map(({ type }) => type);
    const ofTheTap = told.filter((type) => type.startsWith('tap-')).toSorted();
    expect(ofTheTap).toEqual(['tap-back', 'tap-gap', 'tap-gone']);
    // That something was missed does not hide how the line stands now.
    expect(app.line.current()).toMatchObject({ problem: null, missed: { code: 'tap-gap' } });
  } finally {
    await back.unplug();
  }
});

test('another port is chosen: the old one is let go of without a word of a lost line', async () => {
  const folder = tempFolder();
  const [old, chosen] = [await plugInCable(folder, 'register'), await plugInCable(folder, 'printer')];
  const app = startLineApp(tempFolder(), listening(old.path));
  await app.untilLine({ state: 'listening', problem: null });
  const before = app.told.length;
  app.lineChooser.choose(listening(chosen.path), app.lineChooser.current().settings);
  await app.untilLine({ state: 'listening', changing: true });
  await app.untilLine({ state: 'listening', changing: false });
  expect(app.told.slice(before).filter(({ state, missed }) => state === 'gone' || missed !== null)).toEqual(
    [],
  );
  chosen.far.write(RECEIPT);
  await expect.poll(() => app.line.current().lastHeardAt, PATIENCE).not.toBeNull();
});

test('a search on the line’s own port: the line lets go, the settings are found, and the line has it back', async () => {
  const cable = await plugInCable(tempFolder(), 'register');
  const app = startLineApp(tempFolder(), listening(cable.path));
  await app.untilLine({ state: 'listening', problem: null });

  const steps: LineDetection[] = [];
  const meanwhile: (string | undefined)[] = [];
  for await (const step of app.searchLine(cable.path, new AbortController().signal)) {
    if (step.step === 'trying' && steps.at(-1)?.step === 'waiting') {
      meanwhile.push(app.line.current().problem?.code);
      cable.far.write(RECEIPT);
    }
    steps.push(step);
  }
  expect(meanwhile).toEqual(['line-searching']);
  expect(steps[0]).toEqual({ step: 'waiting' });
  expect(steps.at(-1)).toMatchObject({ step: 'found', format: { baudRate: 9600, parity: 'none' } });
  await app.untilLine({ state: 'listening', problem: null });
});

test('a search that nobody listens to any more ends, and the line has its port back', async () => {
  const cable = await plugInCable(tempFolder(), 'register');
  const app = startLineApp(tempFolder(), listening(cable.path));
  await app.untilLine({ state: 'listening', problem: null });
  const stopped = new AbortController();
  const steps: LineDetection['step'][] = [];
  for await (const { step } of app.searchLine(cable.path, stopped.signal)) {
    steps.push(step);
    if (step === 'trying') stopped.abort();
  }
  expect(steps).toEqual(['waiting', 'trying']);
  await app.untilLine({ state: 'listening', problem: null });
});

test('a search on a port that is not there says so', async () => {
  const app = startLineApp(tempFolder());
  const steps: LineDetection[] = [];
  for await (const step of app.searchLine('/dev/no-such-port', new AbortController().signal))
    steps.push(step);
  expect(steps.at(-1)).toMatchObject({
    step: 'ended',
    problem: { code: 'line-port-missing', facts: { port: '/dev/no-such-port' } },
  });
});
