import { createReadStream } from 'node:fs';

/** Read from the disk at a time, so that a capture of any size fits the memory. */
const READ_BYTES = 64 * 1024;

/**
 * A file's bytes, piece by piece.
 * @param chunkBytes how many bytes each piece has, the last one aside; null when it does not matter
 * @throws the system's error when the file cannot be read; see `whyUnreadable`
 */
export async function* readInChunks(
  file: string,
  chunkBytes: number | null = null,
): AsyncGenerator<Uint8Array, void, undefined> {
  const size = chunkBytes ?? READ_BYTES;
  const atOnce = size * Math.max(1, Math.floor(READ_BYTES / size));
  const pieces: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: atOnce });
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += size) yield piece.subarray(at, at + size);
  }
}

/** In words why a file could not be read; any other error is thrown on. */
export function whyUnreadable(file: string, error: unknown): string {
  const isSystemError = error instanceof Error && 'syscall' in error && error.syscall !== 'write';
  if (!isSystemError) throw error;
  return `${file} cannot be read: ${error.message}`;
}
