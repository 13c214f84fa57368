/** A printer line in frames: what the register and the printer say, and when. */
import { LineWatch } from '../../../../src/main/capture/printer-status/line-watch.ts';
import {
  UNKNOWN_CONDITION,
  type PrinterCondition,
} from '../../../../src/main/capture/printer-status/printer-condition.ts';
import { FRAME_KINDS, type Frame, type FrameKind } from '../../../../src/main/capture/tap/frame.ts';
import type { LineEvent } from '../../../../src/shared/line-event.ts';

export const START = 1_763_000_000_000;

function frame(kind: FrameKind, bytes: readonly number[] | Uint8Array, atMs: number): Frame {
  return { kind, at: START + atMs, bytes: Uint8Array.from(bytes) };
}

/** @param atMs since the start, in ms */
export function register(bytes: readonly number[] | Uint8Array, atMs = 0): Frame {
  return frame(FRAME_KINDS.fromRegister, bytes, atMs);
}

/** @param atMs since the start, in ms */
export function printer(bytes: readonly number[] | Uint8Array, atMs = 0): Frame {
  return frame(FRAME_KINDS.fromPrinter, bytes, atMs);
}

export function disconnected(atMs: number): Frame {
  return frame(FRAME_KINDS.disconnected, [], atMs);
}

export function gap(lost: number, atMs: number): Frame {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(lost);
  return frame(FRAME_KINDS.gap, bytes, atMs);
}

/** `DLE EOT n`. */
export const ask = (n: number): number[] => [0x10, 0x04, n];
/** `ESC p m t1 t2`. */
export const pulse = (m: number): number[] => [0x1b, 0x70, m, 25, 250];

/** Everything a row of frames tells. */
export function heard(
  frames: readonly Frame[],
  condition: PrinterCondition = UNKNOWN_CONDITION,
): LineEvent[] {
  const watch = new LineWatch(condition);
  return frames.flatMap((one) => watch.push(one));
}

/** What changed, in short: `paper out`, `drawer-pulse 2`. */
export function told(events: readonly LineEvent[]): string[] {
  return events.map(({ type, facts }) => [type, facts['value'] ?? facts['pin'] ?? ''].join(' ').trim());
}
