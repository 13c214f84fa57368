/**
 * A serial line heard at another speed than it is sent at: the bits of 8N1 frames as levels over time, sampled as a
 * UART does (a falling edge starts a frame, each bit is read in its middle, the least significant first).
 */
const DATA_BITS = 8;
const START_BIT = 0;
const STOP_BIT = 1;
/** UARTs look for the start bit this many times a bit. */
const OVERSAMPLING = 16;

function levelsOf(bytes: Uint8Array): number[] {
  const levels: number[] = [];
  for (const byte of bytes) {
    levels.push(START_BIT);
    for (let bit = 0; bit < DATA_BITS; bit += 1) levels.push((byte >> bit) & 1);
    levels.push(STOP_BIT);
  }
  return levels;
}

/**
 * What is heard of bytes.
 * @param sentAt bits per second they are sent at, one frame right after the other
 * @param heardAt bits per second they are read at
 */
export function heardAtSpeed(bytes: Uint8Array, sentAt: number, heardAt: number): Uint8Array {
  const levels = levelsOf(bytes);
  const levelAt = (time: number): number => levels[Math.floor(time)] ?? STOP_BIT;
  const bit = sentAt / heardAt;
  const heard: number[] = [];
  let time = 0;
  while (time < levels.length) {
    const middle = time + bit / 2;
    if (levelAt(time) !== START_BIT || levelAt(middle) !== START_BIT) {
      time += bit / OVERSAMPLING;
      continue;
    }
    let byte = 0;
    for (let index = 0; index < DATA_BITS; index += 1) byte |= levelAt(middle + (index + 1) * bit) << index;
    heard.push(byte);
    time = middle + (DATA_BITS + 1) * bit;
  }
  return Uint8Array.from(heard);
}
