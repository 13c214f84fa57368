import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EXIT } from '../../../../src/main/cli/command.ts';
import { command } from '../../../../src/main/cli/recognise.ts';

const PRINTS = new URL('../../../fixtures/prints/', import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
});

async function run(...args: readonly string[]): Promise<{ exit: number; out: unknown }> {
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  const exit = await command.run(args);
  const [line] = printed.mock.calls[0] ?? [];
  return { exit, out: typeof line === 'string' ? JSON.parse(line) : null };
}

describe('kb recognise', () => {
  test('gives the documents of a print, their record and no reasons when all is well', async () => {
    const { exit, out } = await run(fileURLToPath(new URL('bare-rates-44.txt', PRINTS)));
    expect(exit).toBe(EXIT.done);
    expect(out).toMatchObject({
      documents: [
        { kind: 'z-report', postable: true, reasons: [], zReport: { zNumber: '1207', totalGross: 809_700 } },
      ],
    });
  });

  test('gives no record for what is not a report of the register', async () => {
    const { out } = await run(fileURLToPath(new URL('not-z-receipt.txt', PRINTS)));
    expect(out).toEqual({ documents: [{ kind: 'receipt', postable: false, reasons: [], zReport: null }] });
  });

  test('fails on a file that is not there, and asks for one when none is named', async () => {
    expect((await run('/no/such/file.txt')).exit).toBe(EXIT.failed);
    expect((await run()).exit).toBe(EXIT.wrongUse);
    expect((await run('a', 'b')).exit).toBe(EXIT.wrongUse);
  });
});
