import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../src/main/capture/recognise/recognise.ts';
import { jobOf, LAYOUTS, print, recogniseText } from './print.ts';

const FIRST = print('before-and-after-56');
const SECOND = print('bare-rates-44');
const TERMINAL = print('not-z-terminal');

function kindsOf(text: string): readonly string[] {
  return recogniseText(text).map(({ kind, postable }) => (postable ? `${kind}, postable` : kind));
}

describe('several documents on one paper', () => {
  test('a card terminal that closes after the Z is a document of its own', () => {
    for (const layout of LAYOUTS) {
      expect(kindsOf(`${print(layout)}\n\n${TERMINAL}`)).toEqual(['z-report, postable', 'terminal-close']);
    }
  });

  test('two Z-reports are two, each with its own header', () => {
    for (const layout of LAYOUTS.filter((name) => name !== 'before-and-after-56')) {
      const documents = recogniseText(`${FIRST}\n\n${print(layout)}`);
      const alone = recogniseText(print(layout))[0]?.zReport;
      expect(documents.map(({ postable }) => postable)).toEqual([true, true]);
      expect(documents[0]?.zReport?.zNumber).toBe('4-17');
      expect(documents[1]?.zReport).toEqual(alone);
    }
  });

  test('together they cover every line, in order', () => {
    const text = `${FIRST}\n${SECOND}\n${TERMINAL}`;
    const documents = recogniseText(text);
    expect(documents.map(({ firstLine }) => firstLine)).toEqual([
      0,
      ...documents.slice(0, -1).map(({ endLine }) => endLine),
    ]);
    expect(documents.at(-1)?.endLine).toBe(text.split('\n').length);
  });

  test('a print that was restarted half way is damaged, and the whole one counts', () => {
    for (const layout of LAYOUTS) {
      const whole = print(layout);
      const lines = whole.split('\n');
      const torn = lines.slice(0, Math.floor(lines.length * 0.6)).join('\n');
      const documents = recogniseText(`${torn}\n${whole}`);
      expect(documents.map(({ kind, postable }) => [kind, postable])).toEqual([
        ['damaged', false],
        ['z-report', true],
      ]);
      expect(documents[1]?.zReport).toEqual(recogniseText(whole)[0]?.zReport);
    }
  });

  test('a copy after the Z does not spoil it', () => {
    const copy = SECOND.replace('Z-UTSLAG', 'KOPIA Z-UTSLAG');
    expect(kindsOf(`${SECOND}\n${copy}`)).toEqual(['z-report, postable', 'z-copy']);
  });

  test('a foot that repeats the title does not begin another document', () => {
    expect(kindsOf(`${SECOND}\n\n        Z-UTSLAG`)).toEqual(['z-report, postable']);
  });
});

describe('a damaged job', () => {
  test('makes no document postable, and says why', () => {
    const [document] = recognise(jobOf(SECOND, true));
    expect(document).toMatchObject({ kind: 'z-report', postable: false });
    expect(document?.reasons.map(({ code }) => code)).toEqual(['print-damaged']);
  });
});
