import { open } from 'node:fs/promises';
import { decodeFrames, type Frame } from './frame.ts';

const READ_BYTES = 256 * 1024;

/** Reads one segment from its start, a piece at a time, as it grows. Never writes, never waits. */
export class SegmentReader {
  readonly #path: string;
  #fileOffset = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** The frames that have been appended since the last call; a torn last frame waits for its rest. */
  async read(): Promise<Frame[]> {
    const file = await open(this.#path, 'r');
    try {
      const frames: Frame[] = [];
      let rest = Buffer.alloc(0);
      for (;;) {
        const piece = Buffer.allocUnsafe(READ_BYTES);
        const { bytesRead } = await file.read(piece, 0, READ_BYTES, this.#fileOffset + rest.length);
        if (bytesRead === 0) return frames;
        const buffer = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
        const decoded = decodeFrames(buffer);
        frames.push(...decoded.frames);
        this.#fileOffset += decoded.consumed;
        rest = buffer.subarray(decoded.consumed);
      }
    } finally {
      await file.close();
    }
  }
}
