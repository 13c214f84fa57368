/** Which printer line has been chosen, and what is on its way to become of it. */
import * as z from 'zod';
import { lineSettingsSchema, type LineSettings } from './line-settings.ts';

const orNone = lineSettingsSchema.nullable();

export const lineChoiceSchema = z.object({
  /** The line that is in force; null before anybody has chosen one. */
  settings: orNone,
  /** It was given on the command line, for practice and for tests: what is stored is left alone, and waits. */
  fixed: z.boolean(),
  /** The latest other line that was in force before, to go back to. */
  previous: orNone,
});
export type LineChoice = z.infer<typeof lineChoiceSchema>;

/** Whether two lines are one and the same, port for port and rate for rate. */
export function sameLine(one: LineSettings | null, other: LineSettings | null): boolean {
  // Parsed, the fields stand in the schema's order.
  return JSON.stringify(orNone.parse(one)) === JSON.stringify(orNone.parse(other));
}

/** A serial port of this machine. */
export const availablePortSchema = z.object({
  /** What is kept in the settings. */
  path: z.string(),
  /** The short name it is shown by. */
  name: z.string(),
  /** Who made the adapter, as it says itself; null when it says nothing. */
  maker: z.string().nullable(),
  /** An adapter that was plugged in; the machine's own ports may lead nowhere. */
  usb: z.boolean(),
  /** False for a port that is chosen and not there. */
  plugged: z.boolean(),
});
export type AvailablePort = z.infer<typeof availablePortSchema>;

/** The ports a line stands on, the register's first. */
export function portsOf(line: LineSettings | null): string[] {
  if (line === null || line.way === 'network') return [];
  return [line.register.path, ...(line.printer === null ? [] : [line.printer.path])];
}

/** Where a line begins and where it leads to, in no language: `COM3 → COM4`, `9100 → 192.168.1.50:9100`. */
export function lineAddress(line: LineSettings): string {
  const ends =
    line.way === 'network'
      ? [String(line.listenPort), `${line.printer.host}:${line.printer.port}`]
      : portsOf(line);
  return ends.join(' → ');
}

/** What is plugged in, and after it what is chosen without being there: typed by hand, or pulled out. */
export function withChosen(
  plugged: readonly Omit<AvailablePort, 'plugged'>[],
  line: LineSettings | null,
): AvailablePort[] {
  const there = plugged.map(({ path, name, maker, usb }) => ({ path, name, maker, usb, plugged: true }));
  const away = portsOf(line).filter((path) => there.every((port) => port.path !== path));
  return [...there, ...away.map((path) => ({ path, name: path, maker: null, usb: false, plugged: false }))];
}
