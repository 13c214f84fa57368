const DLE = 0x10;
const EOT = 0x04;
const POLL_BYTES = 3;

/** Whether a piece is nothing but status requests (DLE EOT n). Many registers ask all the while: that is no print. */
export function isStatusPoll(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.length % POLL_BYTES !== 0) return false;
  return bytes.every((byte, index) => {
    const place = index % POLL_BYTES;
    return place === 0 ? byte === DLE : place !== 1 || byte === EOT;
  });
}
