import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  decide,
  formatName,
  weigh,
  type LineFormat,
} from '../../../../src/main/capture/tap/serial-evidence.ts';
import { receive, transmit, type Resync, type Wire } from './uart.ts';

const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);
const RATES = [4800, 9600, 19_200, 38_400, 57_600, 115_200] as const;
const PRINTS = resolve(import.meta.dirname, '../../../fixtures/prints');
const RESYNCS: readonly Resync[] = ['waits', 'at-once'];
/** Of a receiver that is tried at one setting after the other, each hears a part of a print. */
const HEARD_BYTES = 600;
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
  return Buffer.concat([
    Buffer.from('\x1b@\x1bt\x02\x1ba\x01', 'latin1'),
    iconv.encode(text, codePage),
    Buffer.from('\n\n\n\x1dV\x00', 'latin1'),
  ]);
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
        for (const pauseShare of [0, 0.02, 0.3]) {
          const verdict = verdictOn(transmit(bytes, format, pauseShare, SEED + index), resync);
          expect(verdict, `${file}, pauses ${pauseShare}`).toMatchObject({ kind: 'found', format });
          expect(verdict.kind === 'found' && verdict.confidence).toBeGreaterThan(0.7);
        }
      }
    });

    test('with 8E1 is found as such, or named beside 8N1 where that reads as well', () => {
      for (const [index, file] of prints.entries()) {
        const format: LineFormat = { baudRate, ...FORMATS['8E1'] };
        const verdict = verdictOn(transmit(printed(file, 'cp858'), format, 0, SEED + index), resync);
        if (verdict.kind !== 'found') throw new Error(`${file}: ${verdict.kind}`);
        expect([verdict.format, ...verdict.alternatives].map(formatName), file).toContain(formatName(format));
        expect(verdict.format.baudRate).toBe(baudRate);
      }
    });
  });
});
