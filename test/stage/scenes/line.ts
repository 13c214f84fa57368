/** The printer line: how it stands, and how it is chosen. */
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineSettings } from '../../../src/shared/line-settings.ts';
import { problem, type Problem } from '../../../src/shared/problem.ts';
import type { Line } from '../../../src/shared/state.ts';
import { calm, DAY, HOUR, MINUTE, type Scene, SECOND } from '../scene.ts';
import { ready } from './day.ts';

function port(path: string, baudRate = 9600) {
  return { path, ...DEFAULT_SERIAL_PORT_SETTINGS, baudRate };
}

const LISTEN: LineSettings = { way: 'serial-listen', register: port('COM3', 19_200), printer: null };
const THROUGH: LineSettings = {
  way: 'serial-pass-through',
  register: port('COM3'),
  printer: port('COM5'),
};
const NETWORK: LineSettings = {
  way: 'network',
  listenPort: 9100,
  printer: { host: '192.168.1.50', port: 9100 },
};

function scene(
  settings: LineSettings | null,
  change: (now: number) => Partial<Line>,
  previous: LineSettings | null = null,
): Scene {
  return (now) => {
    const { line, ...day } = ready(now);
    return { ...day, line: { ...line, ...change(now) }, lineChoice: { settings, fixed: false, previous } };
  };
}

/** A new installation: nothing has been chosen, nothing has been heard. */
export const notChosen: Scene = (now) => ({
  ...calm(now),
  line: {
    ...calm(now).line,
    state: 'not-chosen',
    lastHeardAt: null,
    since: now - MINUTE,
    problem: problem('line-not-chosen'),
  },
  lineChoice: { settings: null, fixed: false, previous: null },
});

export const heard = scene(LISTEN, (now) => ({ since: now - HOUR }), THROUGH);
export const silent = scene(LISTEN, (now) => ({ since: now - 30 * SECOND, lastHeardAt: now - DAY }));
export const changing = scene(NETWORK, () => ({ changing: true, printing: true }), LISTEN);

function gone(settings: LineSettings, found: Problem): Scene {
  return scene(settings, (now) => ({ state: 'gone', since: now - 3 * MINUTE, problem: found }));
}

export const portMissing = gone(LISTEN, problem('line-port-missing', { port: 'COM3', message: '' }));
export const portBusy = gone(LISTEN, problem('line-port-busy', { port: 'COM3', message: 'Access denied' }));
export const listenPortBusy = gone(NETWORK, problem('line-listen-port-busy', { port: 9100 }));
export const printerUnreachable = scene(NETWORK, (now) => ({
  since: now - HOUR,
  problem: problem('printer-unreachable'),
}));
export const printerStalled = scene(THROUGH, (now) => ({
  since: now - HOUR,
  problem: problem('printer-stalled'),
}));

export const cashier: Scene = (now) => ({ ...heard(now), role: 'cashier' });
/** As in practice: the line was given when the app was started. */
export const fixed: Scene = (now) => ({
  ...heard(now),
  lineChoice: { settings: NETWORK, fixed: true, previous: null },
});
