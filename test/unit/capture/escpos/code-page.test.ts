import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText, type CodePageName } from '../../../../src/main/capture/code-page.ts';
import { jobsOf, stream, textOf, type StreamPart } from './reading.ts';

const ESC = 0x1b;

/** "Försäljning på café, Återköp, Ägg, ÖL" in each code page (Epson code page tables, ISO 646-SE, UTF-8). */
const SWEDISH = 'Försäljning på café, Återköp, Ägg, ÖL';
const DOS = 'F\x94rs\x84ljning p\x86 caf\x82, \x8fterk\x94p, \x8egg, \x99L';
const WINDOWS = 'F\xf6rs\xe4ljning p\xe5 caf\xe9, \xc5terk\xf6p, \xc4gg, \xd6L';
const ISO_646 = 'F|rs{ljning p} caf`, ]terk|p, [gg, \\L';
const UTF8 = Buffer.from(SWEDISH, 'utf8').toString('latin1');

function table(n: number): Uint8Array {
  return stream(ESC, 't', n);
}

function read(...parts: readonly StreamPart[]): {
  lines: readonly string[];
  codePage: string | undefined;
} {
  const [job] = jobsOf(stream(...parts));
  return { lines: textOf(job), codePage: job?.codePage };
}

describe('the code page of a print', () => {
  test.each<[CodePageName, number, string]>([
    ['cp437', 0, DOS],
    ['cp850', 2, DOS],
    ['cp865', 5, DOS],
    ['cp1252', 16, WINDOWS],
    ['cp858', 19, DOS],
  ])('%s is taken as ESC t %i says when the letters agree', (codePage, n, text) => {
    expect(read([...table(n)], text)).toEqual({ lines: [SWEDISH], codePage });
  });

  test.each<[string, string, CodePageName]>([
    ['DOS letters', DOS, 'cp858'],
    ['Windows letters', WINDOWS, 'cp1252'],
    ['UTF-8 letters', UTF8, 'utf8'],
    ['brackets in Swedish words', ISO_646, 'iso646se'],
  ])('%s are recognised without ESC t', (_, text, codePage) => {
    expect(read(text)).toEqual({ lines: [SWEDISH], codePage });
  });

  test('the letters win over an ESC t that says otherwise, as clones number their tables otherwise', () => {
    expect(read([...table(0)], WINDOWS)).toEqual({ lines: [SWEDISH], codePage: 'cp1252' });
    expect(read([...table(16)], DOS)).toEqual({ lines: [SWEDISH], codePage: 'cp858' });
    expect(read([...table(9)], WINDOWS)).toEqual({ lines: [SWEDISH], codePage: 'cp1252' });
  });

  test('a table chosen for one character only is used for that character', () => {
    const text = read([...table(0)], `${DOS} 5 `, [...table(19)], '\xd5', [...table(0)], ' \x9c');
    expect(text).toEqual({ lines: [`${SWEDISH} 5 € £`], codePage: 'cp437' });
  });

  test('ESC R 5 makes the brackets letters, and also $ and @ as the paper shows them', () => {
    expect(read(ESC, 'R', 5, '[PPLE 5 $ @')).toEqual({ lines: ['ÄPPLE 5 ¤ É'], codePage: 'iso646se' });
  });

  test('ESC R 5 does not make letters of brackets where the letters are elsewhere', () => {
    expect(read(ESC, 'R', 5, `${DOS} |25%|`).lines[0]).toBe(`${SWEDISH} |25%|`);
  });

  test('brackets, bars and backslashes that make no Swedish words stay what they are', () => {
    const text = 'C:\\KASSA\\Z.TXT | [12%] {x}';
    expect(read(text)).toEqual({ lines: [text], codePage: 'cp858' });
  });

  test('drawn rules do not count as Windows letters, however many there are beside words', () => {
    const rule = '\xc4'.repeat(12);
    const lines = `L\x94k\n${`TOTALT${rule}KORT\n`.repeat(5)}`;
    expect(read(lines).lines).toEqual([
      'Lök',
      ...Array.from({ length: 5 }, () => `TOTALT${'-'.repeat(12)}KORT`),
    ]);
  });

  test('box drawing becomes -, = and |, and no-break spaces become spaces', () => {
    expect(read('\xc4\xcd\xb3\xba\xc9\xbc 1\xff234,50').lines[0]).toBe('-=||== 1 234,50');
    expect(read('Moms 1\xa0234,50').lines[0]).toBe('Moms 1 234,50');
  });

  test('a code page that is asked for is used whatever the text says', () => {
    const [job] = jobsOf(stream([...table(0)], WINDOWS), { codePage: 'cp437' });
    expect(job?.codePage).toBe('cp437');
    expect(textOf(job)[0]).toBe(decodeText(stream(WINDOWS), 'cp437'));
    expect(textOf(job)[0]).not.toBe(SWEDISH);
    const [iso] = jobsOf(stream('[PPLE'), { codePage: 'iso646se' });
    expect(textOf(iso)).toEqual(['ÄPPLE']);
  });

  describe.each<[CodePageName, readonly StreamPart[], string]>([
    ['cp437', [...table(0)], ''],
    ['cp850', [...table(2)], '§'],
    ['cp858', [...table(19)], '§€'],
    ['cp858', [], '§€'],
    ['cp865', [...table(5)], ''],
    ['cp1252', [...table(16)], '§€'],
    ['cp1252', [], '§€'],
    ['utf8', [], '§€'],
  ])('%s after %j', (codePage, select, signs) => {
    const encoding = codePage === 'utf8' ? 'utf8' : codePage;
    const encode = (text: string): string => iconv.encode(text, encoding).toString('latin1');
    const readBack = (text: string): string | undefined =>
      read(...select, encode(`Försäljning\n${text}\n`)).lines[1];

    test('keeps every Swedish letter, alone and in words', () => {
      for (const text of ['å ä ö é Å Ä Ö É', 'VÄXELKASSA', 'Återköp', 'café', 'KÖP', 'ö', 'Åäö']) {
        expect(readBack(text)).toBe(text);
      }
      expect(read(...select, encode('Försäljning')).codePage).toBe(codePage);
    });

    test('reads a no-break space as a space, in amounts and between words', () => {
      expect(readBack('1\u00A0234\u00A0567,50\u00A0kr')).toBe('1 234 567,50 kr');
    });

    test('keeps its signs', () => {
      expect(readBack(`12,50 ${signs}`)).toBe(`12,50 ${signs}`.trimEnd());
    });

    test.runIf(codePage !== 'cp1252')('reads drawn lines as - = |', () => {
      expect(readBack('──┬──')).toBe('-----');
      expect(readBack('══╦══')).toBe('=====');
      expect(readBack('│ A ║ B │')).toBe('| A | B |');
    });
  });

  test.each<[CodePageName, string]>([
    ['cp437', DOS],
    ['cp850', DOS],
    ['cp858', DOS],
    ['cp865', DOS],
    ['cp1252', WINDOWS],
    ['iso646se', ISO_646],
    ['utf8', UTF8],
  ])('%s is used when it is asked for, against ESC t and against the letters', (codePage, own) => {
    for (const select of [[], [...table(0)], [...table(16)]]) {
      const [job] = jobsOf(stream(select, own), { codePage });
      expect([job?.codePage, textOf(job)]).toEqual([codePage, [SWEDISH]]);
    }
  });

  test('bars and backslashes are rules or letters for the whole print, as its words say', () => {
    const lines = 'L|K 2 st\n\\\\\\\n|Kort|12,00|\n';
    expect(read(lines)).toMatchObject({ codePage: 'cp858', lines: ['L|K 2 st', '\\\\\\', '|Kort|12,00|'] });
    expect(read(`${lines}F|RS[LJNING\nF|rs{ljning\n`)).toMatchObject({
      codePage: 'iso646se',
      lines: ['LöK 2 st', 'ÖÖÖ', 'öKortö12,00ö', 'FöRSÄLJNING', 'Försäljning'],
    });
    expect(read(`${lines}F\x94rs\x84ljning\n`)).toMatchObject({
      lines: ['L|K 2 st', '\\\\\\', '|Kort|12,00|', 'Försäljning'],
    });
  });
});
