import type { LineSettings } from '../../../shared/line-settings.ts';
import type { PortReport } from '../../../shared/port-report.ts';
import type { FrameKind } from './frame.ts';
import { startProxy } from './proxy.ts';
import { startSerialListen } from './serial-listen.ts';
import { startSerialPassThrough } from './serial-pass-through.ts';

/** What a way in tells. */
export interface LineEvents {
  /** Called after the bytes have been handed to the other side: forward first, think later. */
  seen(kind: FrameKind, bytes: Uint8Array): void;
  printerReachable(reachable: boolean): void;
  /** A serial port has changed its state. */
  port(report: PortReport): void;
}

export interface LineSource {
  /** Lets go of every port. */
  close(): Promise<void>;
}

/** Opens the line in the way that was chosen; fails at once when its TCP port is taken. */
export async function startLineSource(line: LineSettings, events: LineEvents): Promise<LineSource> {
  switch (line.way) {
    case 'network': {
      const server = await startProxy({ ...line, ...events });
      // Connections end with the process: a print under way goes on until then.
      return { close: async () => void server.close() };
    }
    case 'serial-listen':
      return startSerialListen(line, events);
    case 'serial-pass-through':
      return startSerialPassThrough(line, events);
  }
}
