/** What stands in the fields while a line is being chosen, and what it comes to. */
import {
  DEFAULT_SERIAL_PORT_SETTINGS,
  lineSettingsSchema,
  RAW_PRINTING_PORT,
  type LineFormat,
  type LineSettings,
  type SerialPortSettings,
} from '../../../shared/line-settings.ts';
import type { AvailablePort } from '../../../shared/line-choice.ts';
import type { sv } from '../../../shared/texts/sv.ts';

export interface LineDraft {
  readonly way: LineSettings['way'];
  /** An empty path is a port not chosen yet. */
  readonly register: SerialPortSettings;
  readonly printer: SerialPortSettings;
  /** The printer's port goes as fast as the register's, as it does on one wire. */
  readonly alike: boolean;
  readonly listenPort: string;
  readonly printerHost: string;
  readonly printerPort: string;
}

export type DraftError = keyof typeof sv.line.errors;
type DraftField = 'register' | 'printer' | 'listenPort' | 'printerHost' | 'printerPort';
export type DraftErrors = Partial<Record<DraftField, DraftError>>;

const NO_PORT: SerialPortSettings = { path: '', ...DEFAULT_SERIAL_PORT_SETTINGS };
/** The passive cable is first: it can stop no print. */
const EMPTY: LineDraft = {
  way: 'serial-listen',
  register: NO_PORT,
  printer: NO_PORT,
  alike: true,
  listenPort: String(RAW_PRINTING_PORT),
  printerHost: '',
  printerPort: String(RAW_PRINTING_PORT),
};

export function draftOf(line: LineSettings | null): LineDraft {
  if (line === null) return EMPTY;
  if (line.way === 'network') {
    const { host, port } = line.printer;
    const listenPort = String(line.listenPort);
    return { ...EMPTY, way: line.way, listenPort, printerHost: host, printerPort: String(port) };
  }
  const { way, register } = line;
  const printer = line.printer ?? withPath(register, '');
  return { ...EMPTY, way, register, printer, alike: isAlike(register, printer) };
}

/**
 * With one port to choose from there is nothing to choose: it stands there already, and is saved only when seen. The same
 * with one adapter beside the machine's own ports, of which many computers list some that lead nowhere.
 */
export function withOnlyPort(draft: LineDraft, ports: readonly AvailablePort[]): LineDraft {
  if (!isEmpty(draft.register.path)) return draft;
  const plugged = ports.filter((port) => port.plugged);
  const only = onlyOne(plugged) ?? onlyOne(plugged.filter(({ usb }) => usb));
  return only === null ? draft : { ...draft, register: { ...draft.register, path: only.path } };
}

function onlyOne<T>([first, another]: readonly T[]): T | null {
  return first === undefined || another !== undefined ? null : first;
}

/** @returns the line the fields come to, or what is missing in which of them */
export function readDraft(draft: LineDraft): { line: LineSettings } | { errors: DraftErrors } {
  const errors = errorsIn(draft);
  const line = lineSettingsSchema.safeParse(lineIn(draft)).data;
  return line === undefined || Object.keys(errors).length > 0 ? { errors } : { line };
}

/** The draft with what was found on the register's port; its handshake cannot be heard, and stays. */
export function withFound(draft: LineDraft, found: LineFormat): LineDraft {
  return { ...draft, register: { ...draft.register, ...found } };
}

function lineIn(draft: LineDraft): unknown {
  const { way, register, listenPort, printerHost, printerPort } = draft;
  if (way === 'network') {
    return {
      way,
      listenPort: Number(listenPort),
      printer: { host: printerHost, port: Number(printerPort) },
    };
  }
  const printer = draft.alike ? withPath(register, draft.printer.path) : draft.printer;
  const none = way === 'serial-listen' && isEmpty(printer.path);
  return { way, register, printer: none ? null : printer };
}

function errorsIn(draft: LineDraft): DraftErrors {
  if (draft.way === 'network') {
    return {
      ...(isTcpPort(draft.listenPort) ? {} : { listenPort: 'number' }),
      ...(isEmpty(draft.printerHost) ? { printerHost: 'host' } : {}),
      ...(isTcpPort(draft.printerPort) ? {} : { printerPort: 'number' }),
    };
  }
  const register = draft.register.path.trim();
  const printer = draft.printer.path.trim();
  const errors: DraftErrors = register === '' ? { register: 'port' } : {};
  if (printer === '') return draft.way === 'serial-listen' ? errors : { ...errors, printer: 'port' };
  return printer === register ? { ...errors, printer: 'samePort' } : errors;
}

/** The same range as the schema of line settings has. */
function isTcpPort(text: string): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function isAlike(one: SerialPortSettings, other: SerialPortSettings): boolean {
  return JSON.stringify(withPath(one, '')) === JSON.stringify(withPath(other, ''));
}

function withPath(port: SerialPortSettings, path: string): SerialPortSettings {
  const { baudRate, parity, dataBits, stopBits, handshake } = port;
  return { path, baudRate, parity, dataBits, stopBits, handshake };
}
