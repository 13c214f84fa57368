/**
 * The tap's file is a row of frames: what kind, how long, when, and the bytes. Nothing is interpreted.
 *
 *   1 byte kind | 4 bytes length | 8 bytes wall time in ms (double) | bytes
 */
export const FRAME_KINDS = {
  fromRegister: 1,
  fromPrinter: 2,
  connected: 3,
  disconnected: 4,
  gap: 5,
} as const;
export type FrameKind = (typeof FRAME_KINDS)[keyof typeof FRAME_KINDS];

export interface Frame {
  readonly kind: FrameKind;
  /** Wall time in ms since 1970. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

const LENGTH_AT = 1;
const TIME_AT = 5;
const HEADER_BYTES = 13;
/** One read from a socket is at most 64 kB; anything larger in the file is damage. */
const MAX_FRAME_BYTES = 1024 * 1024;

export function encodeFrame(frame: Frame): Buffer {
  const encoded = Buffer.allocUnsafe(HEADER_BYTES + frame.bytes.length);
  encoded.writeUInt8(frame.kind, 0);
  encoded.writeUInt32LE(frame.bytes.length, LENGTH_AT);
  encoded.writeDoubleLE(frame.at, TIME_AT);
  encoded.set(frame.bytes, HEADER_BYTES);
  return encoded;
}

/**
 * Reads the whole frames at the start of a buffer.
 * @returns the frames, and how many bytes they took; a torn last frame is left for later
 */
export function decodeFrames(buffer: Buffer): { readonly frames: Frame[]; readonly consumed: number } {
  const frames: Frame[] = [];
  let offset = 0;
  while (offset + HEADER_BYTES <= buffer.length) {
    const kind = frameKind(buffer.readUInt8(offset));
    const length = buffer.readUInt32LE(offset + LENGTH_AT);
    const end = offset + HEADER_BYTES + length;
    if (kind === null || length > MAX_FRAME_BYTES || end > buffer.length) break;
    frames.push({
      kind,
      at: buffer.readDoubleLE(offset + TIME_AT),
      bytes: buffer.subarray(offset + HEADER_BYTES, end),
    });
    offset = end;
  }
  return { frames, consumed: offset };
}

function frameKind(value: number): FrameKind | null {
  return Object.values(FRAME_KINDS).find((kind) => kind === value) ?? null;
}
