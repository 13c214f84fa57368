import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decide, formatName, weigh } from '../../../../src/main/capture/tap/serial-evidence.ts';
import { seededRandom } from '../../../../src/main/practice/fortnox/random.ts';
import type { LineFormat } from '../../../../src/shared/line-settings.ts';
import { receive, transmit, type Resync, type Wire } from './uart.ts';

const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);
const RATES = [4800, 9600, 19_200, 38_400, 57_600, 115_200] as const;
const PRINTS = resolve(import.meta.dirname, '../../../fixtures/prints');
const RESYNCS: readonly Resync[] = ['waits', 'at-once'];
/** Of a receiver that is tried at one setting after the other, each hears a part of a print. */
const HEARD_BYTES = 600;
const PRINTED_BYTES = 1000;
const PAUSE_SHARES = [0, 0.02, 0.3];
/** Of a print that is mostly rules and dots little reads as words. */
const LEAST_CONFIDENCE = 0.6;
const FORMATS = {
  '8N1': { dataBits: 8, parity: 'none', stopBits: 1 },
  '7E1': { dataBits: 7, parity: 'even', stopBits: 1 },
  '7O1': { dataBits: 7, parity: 'odd', stopBits: 1 },
  '8E1': { dataBits: 8, parity: 'even', stopBits: 1 },
} as const;
/** What is tried: seven bits with parity are heard as eight without. */
const TRIED = [FORMATS['8N1'], FORMATS['8E1']];

/** A print of ours as a register sends it. */
function printed(name: string, codePage: string): Buffer {
  const text = readFileSync(resolve(PRINTS, name), 'utf8');
  const start = Buffer.from('\x1b@\x1bt\x02\x1ba\x01', 'latin1');
  return Buffer.concat([start, iconv.encode(text, codePage)]).subarray(0, PRINTED_BYTES);
}

/** Hears the same print again under every setting that is tried. */
function verdictOn(wire: Wire, resync: Resync) {
  const heard = RATES.flatMap((baudRate) =>
    TRIED.map((rest) => {
      const format: LineFormat = { baudRate, ...rest };
      return { format, bytes: receive(wire, format, resync).subarray(0, HEARD_BYTES) };
    }),
  );
  return decide(heard.map(weigh));
}

const prints = readdirSync(PRINTS).filter((name) => name.endsWith('.txt'));
console.info(`serial evidence: ${prints.length} prints, seed ${SEED}`);

describe.each(RESYNCS)('heard by a receiver that %s after a framing error', (resync) => {
  describe.each(RATES)('a line at %i baud', (baudRate) => {
    test.each(['8N1', '7E1', '7O1'] as const)('with %s is found', (name) => {
      for (const [index, file] of prints.entries()) {
        const format: LineFormat = { baudRate, ...FORMATS[name] };
        const bytes = printed(file, name === '8N1' ? 'cp858' : 'ascii');
        const pauseShare = PAUSE_SHARES[index % PAUSE_SHARES.length] ?? 0;
        const verdict = verdictOn(transmit(bytes, format, pauseShare, SEED + index), resync);
        expect({ file, pauseShare, ...verdict }).toMatchObject({ kind: 'found', format });
        expect(verdict.kind === 'found' && verdict.confidence).toBeGreaterThan(LEAST_CONFIDENCE);
      }
    });

    test('with 8E1 is found as such, or named beside 8N1 where that reads as well', () => {
      for (const [index, file] of prints.entries()) {
        const format: LineFormat = { baudRate, ...FORMATS['8E1'] };
        const verdict = verdictOn(transmit(printed(file, 'cp858'), format, 0, SEED + index), resync);
        if (verdict.kind !== 'found') throw new Error(`${file}: ${verdict.kind}`);
        expect([verdict.format, ...verdict.alternatives].map((one) => formatName(one))).toContain(
          formatName(format),
        );
        expect(verdict.format.baudRate).toBe(baudRate);
      }
    });
  });
});

describe('what was heard', () => {
  const format: LineFormat = { baudRate: 9600, ...FORMATS['8N1'] };

  test('is nothing where nothing came', () => {
    expect(decide([weigh({ format, bytes: new Uint8Array(0) })])).toEqual({ kind: 'silence' });
  });

  test('is noise where no setting makes sense of it', () => {
    const bytes = Uint8Array.from(randomBytes(4000, SEED));
    expect(decide([weigh({ format, bytes })])).toEqual({ kind: 'noise', heard: 4000 });
  });

  test('is noise while it is only a picture, or a rule of dashes', () => {
    const picture = Buffer.concat([
      Buffer.from('\x1dv0\x00\x40\x00\x40\x00', 'latin1'),
      Buffer.alloc(4096, 0x55),
    ]);
    const rules = Buffer.from(`${'-'.repeat(42)}\n`.repeat(20));
    expect(decide([weigh({ format, bytes: picture })])).toMatchObject({ kind: 'noise' });
    expect(decide([weigh({ format, bytes: rules })])).toMatchObject({ kind: 'noise' });
  });

  test('is surer the more of it fits, and less sure for what fits another rate', () => {
    const bytes = printed('flat-labels-42.txt', 'cp858');
    const sure = (evidence: Parameters<typeof decide>[0]): number => {
      const verdict = decide(evidence);
      return verdict.kind === 'found' ? verdict.confidence : 0;
    };
    const little = weigh({ format, bytes: bytes.subarray(0, 300) });
    const more = weigh({ format, bytes });
    const other = weigh({ format: { ...format, baudRate: 19_200 }, bytes: bytes.subarray(0, 300) });
    expect(sure([more])).toBeGreaterThan(sure([little]));
    expect(sure([more, other])).toBeLessThan(sure([more]));
  });

  test('counts together when it was heard in parts', () => {
    const bytes = printed('flat-labels-42.txt', 'cp858');
    const parts = [bytes.subarray(0, 384), bytes.subarray(384, 768)].map((part) =>
      weigh({ format, bytes: part }),
    );
    expect(decide(parts)).toEqual(decide([weigh({ format, bytes: bytes.subarray(0, 768) })]));
  });
});

function randomBytes(length: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length }, () => Math.floor(random() * 256));
}
