/** The practice register on serial cables. It prints to a TCP port; here that port's bytes go onto wires. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { SerialCable } from '../../src/main/cli/world/serial-cable.ts';
import type { World } from '../../src/main/cli/world/world.ts';

export interface Wiring {
  /** How the wires go from now on. */
  use(wires: Wires): void;
  close(): void;
}

/** Given a connection of the register's, for the length of a print. */
type Wires = (register: Socket) => void;

/** Stands in the place of the register's plug. */
export async function wireRegister(world: World): Promise<Wiring> {
  let wires: Wires = (register) => register.destroy();
  const server = createServer((register) => {
    // A register that hangs up in the middle is met by the next print.
    register.on('error', () => undefined);
    wires(register);
  });
  server.listen(world.tapPort, '127.0.0.1');
  await once(server, 'listening');
  return {
    use: (next) => {
      wires = next;
    },
    close: () => void server.close(),
  };
}

/** The register prints to its printer, and a second receiver hears it on the cable. */
export function yCable(world: World, cable: SerialCable): Wires {
  return (register) => {
    const printer = connectPrinter(world);
    register.pipe(printer).pipe(register);
    register.on('data', (bytes) => {
      if (!cable.far.destroyed) cable.far.write(bytes);
    });
  };
}

/** The register prints to one cable, and the printer stands at the end of another. */
export function twoCables(world: World, fromRegister: SerialCable, toPrinter: SerialCable): Wires {
  const printer = connectPrinter(world);
  toPrinter.far.pipe(printer).pipe(toPrinter.far);
  return (register) => {
    const reply = (bytes: Buffer): void => void register.write(bytes);
    register.on('data', (bytes) => fromRegister.far.write(bytes));
    fromRegister.far.on('data', reply);
    register.once('close', () => fromRegister.far.off('data', reply));
  };
}

function connectPrinter(world: World): Socket {
  const printer = connect(world.printerPort, '127.0.0.1');
  printer.on('error', () => undefined);
  return printer;
}
