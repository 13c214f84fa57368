import { expect, test } from 'vitest';
import fc from 'fast-check';
import { LineWatch } from '../../../../src/main/capture/printer-status/line-watch.ts';
import { UNKNOWN_CONDITION } from '../../../../src/main/capture/printer-status/printer-condition.ts';
import type { Frame } from '../../../../src/main/capture/tap/frame.ts';
import type { LineEvent } from '../../../../src/shared/line-event.ts';
import { ask, heard, printer, pulse, register } from './line.ts';

const SEED = 20_261_124;
const RUNS = 300;
const options = { seed: SEED, numRuns: RUNS };

/** Pieces that mean something, and bytes that mean nothing, said by either side. */
const saying = fc.oneof(
  fc.constantFrom(1, 2, 3, 4).map((n) => register(ask(n))),
  fc.constantFrom(0, 1, 0x30).map((m) => register(pulse(m))),
  fc
    .constantFrom([0x1d, 0x72, 1], [0x1d, 0x49, 67], [0x1b, 0x3d, 2], [0x1b, 0x40])
    .map((one) => register(one)),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => register(bytes)),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => printer(bytes)),
  fc.constantFrom(0x12, 0x72, 0x16, 0x0c).map((reply) => printer([reply])),
  fc.constant(printer([0x3c, 0x08, 0x0c, 0x00])),
);

function inTime(frames: readonly Frame[], stepMs: number): Frame[] {
  return frames.map((frame, place) => ({ ...frame, at: frame.at + place * stepMs }));
}

function byteByByte(frames: readonly Frame[]): Frame[] {
  return frames.flatMap((frame) =>
    Array.from(frame.bytes, (byte): Frame => ({ ...frame, bytes: Uint8Array.of(byte) })),
  );
}

test('the same bytes tell the same, however they are cut', () => {
  console.log(`printer status: seed ${SEED}`);
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 60 }), (frames) => {
      const whole = inTime(
        frames.filter(({ bytes }) => bytes.length > 0),
        40,
      );
      expect(heard(byteByByte(whole))).toEqual(heard(whole));
    }),
    options,
  );
});

test('no two events of one kind stand in the same place: a segment read again tells nothing twice', () => {
  fc.assert(
    fc.property(
      fc.array(saying, { maxLength: 80 }),
      fc.integer({ min: 0, max: 20_000 }),
      (frames, stepMs) => {
        const places = heard(inTime(frames, stepMs)).map(({ type, offset }) => `${type} ${offset}`);
        expect(new Set(places).size).toBe(places.length);
      },
    ),
    options,
  );
});

test('a million bytes of noise from both sides are heard without a fault', () => {
  const PIECE = 4096;
  const watch = new LineWatch(UNKNOWN_CONDITION);
  let seed = SEED;
  const noise = (): Uint8Array =>
    Uint8Array.from({ length: PIECE }, () => {
      // A linear congruential generator (Numerical Recipes); its high bits are random enough.
      seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      return seed >>> 24;
    });
  const events: LineEvent[] = [];
  for (let place = 0; place < 128; place += 1) {
    events.push(
      ...watch.push(register(noise(), place * 100)),
      ...watch.push(printer(noise(), place * 100 + 50)),
    );
  }
  expect(events.length).toBeGreaterThan(0);
});
