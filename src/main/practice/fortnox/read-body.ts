import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 16 * 1024 * 1024;

/**
 * Receives a whole body.
 * @returns its bytes; null when the client went away midway, or sent more than 16 MiB and was cut off
 */
export async function readBody(message: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message) {
      if (!(chunk instanceof Buffer)) return null;
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) return null;
    }
  } catch {
    // The client's end of the line is gone: there is nobody to tell, and nothing has been carried out.
    return null;
  }
  return message.complete ? Buffer.concat(chunks) : null;
}
