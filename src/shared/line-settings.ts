/**
 * How the app hears the register: the three ways in, and what must be known of a serial port. One schema for the
 * settings, the command line of the tap, and the search for the right port settings.
 */
import * as z from 'zod';

export const PARITIES = ['none', 'even', 'odd'] as const;
/**
 * How the receiver says stop. XON/XOFF is not to be had: a driver that is told to obey it takes 11 and 13 (hex) out of
 * what it delivers, and both are ordinary bytes of a logo and of a printer's status (termios(3), IXON and IXOFF).
 */
export const HANDSHAKES = ['none', 'rtscts'] as const;
const DATA_BITS = [7, 8] as const;
const STOP_BITS = [1, 2] as const;

const LARGEST_TCP_PORT = 65_535;

export const serialPortSettingsSchema = z.object({
  /** As the system names it: `COM3`, `/dev/ttyUSB0`, or better a name that stays, below `/dev/serial/by-id`. */
  path: z.string().trim().min(1),
  /** Bits a second. Registers use 1200 to 115200; any other rate is left to the driver to refuse. */
  baudRate: z.number().int().positive(),
  parity: z.enum(PARITIES),
  dataBits: z.literal(DATA_BITS),
  stopBits: z.literal(STOP_BITS),
  handshake: z.enum(HANDSHAKES),
});
export type SerialPortSettings = z.infer<typeof serialPortSettingsSchema>;

/** What both ends of a wire must agree on to understand each other at all. */
export const lineFormatSchema = serialPortSettingsSchema.pick({
  baudRate: true,
  parity: true,
  dataBits: true,
  stopBits: true,
});
export type LineFormat = z.infer<typeof lineFormatSchema>;

const tcpPortSchema = z.number().int().min(1).max(LARGEST_TCP_PORT);

/** A port has one wire in each direction, so register and printer can never share one. */
const TWO_PORTS = { path: ['printer', 'path'], message: 'must be another port than the register’s' };

function onTwoPorts(line: {
  readonly register: SerialPortSettings;
  readonly printer: SerialPortSettings | null;
}): boolean {
  return line.register.path !== line.printer?.path;
}

export const lineSettingsSchema = z.discriminatedUnion('way', [
  /** The register prints to a TCP port of this machine, and we print to the printer. */
  z.object({
    way: z.literal('network'),
    listenPort: tcpPortSchema,
    printer: z.object({ host: z.string().trim().min(1), port: tcpPortSchema }),
  }),
  /** A Y-cable: we only hear. The register's wire, and the printer's too when a second receiver hears it. */
  z
    .object({
      way: z.literal('serial-listen'),
      register: serialPortSettingsSchema,
      printer: serialPortSettingsSchema.nullable(),
    })
    .refine(onTwoPorts, TWO_PORTS),
  /** The register is plugged into one port and the printer into another; every byte goes through us. */
  z
    .object({
      way: z.literal('serial-pass-through'),
      register: serialPortSettingsSchema,
      printer: serialPortSettingsSchema,
    })
    .refine(onTwoPorts, TWO_PORTS),
]);
export type LineSettings = z.infer<typeof lineSettingsSchema>;

/** The two ends of a printer line. */
export const LINE_SIDES = ['register', 'printer'] as const;
export type LineSide = (typeof LINE_SIDES)[number];

/** What most receipt printers are delivered with (Epson TM-T88 manual, DIP switch 1: 8 bits, no parity, 9600). */
export const DEFAULT_SERIAL_PORT_SETTINGS: Omit<SerialPortSettings, 'path'> = {
  baudRate: 9600,
  parity: 'none',
  dataBits: 8,
  stopBits: 1,
  handshake: 'none',
};

/** Rates found on receipt printers, the likeliest first: what a technician chooses from, and what is tried. */
export const CANDIDATE_BAUD_RATES = [9600, 19_200, 38_400, 115_200, 57_600, 4800, 2400, 1200] as const;

/** The port at which receipt printers listen on a network. */
export const RAW_PRINTING_PORT = 9100;
