/**
 * What the commands that read a capture take: `FILE [--code-page NAME] [--chunk N]`.
 */
import { parseArgs } from 'node:util';
import { CODE_PAGES, type CodePageName } from '../capture/code-page.ts';

const AUTO = 'auto';
const CODE_PAGE_CHOICES: readonly string[] = [AUTO, ...CODE_PAGES];

export interface CaptureArguments {
  readonly file: string;
  /** Bytes handed over at a time; null when it does not matter. */
  readonly chunkBytes: number | null;
  /** Undefined lets the text decide. */
  readonly codePage: CodePageName | undefined;
}

/** The options a command takes besides FILE. */
const OPTIONS = ['chunk', 'code-page'] as const;
type CaptureOption = (typeof OPTIONS)[number];

/**
 * Reads the words after a command's name.
 * @returns the arguments, or in words what is wrong with them
 */
export function parseCaptureArguments(
  args: readonly string[],
  takes: readonly CaptureOption[],
): CaptureArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        chunk: { type: 'string' },
        'code-page': { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) return 'One FILE is expected.';
  const { chunk, 'code-page': wanted = AUTO } = parsed.values;
  const refused = OPTIONS.find((option) => !takes.includes(option) && parsed.values[option] !== undefined);
  if (refused !== undefined) return `--${refused} is of no meaning here.`;
  if (chunk !== undefined && !/^[1-9]\d{0,8}$/.test(chunk)) return '--chunk must be a whole number of bytes.';
  if (!CODE_PAGE_CHOICES.includes(wanted))
    return `--code-page must be one of ${CODE_PAGE_CHOICES.join(', ')}.`;
  return {
    file,
    chunkBytes: chunk === undefined ? null : Number(chunk),
    codePage: CODE_PAGES.find((page) => page === wanted),
  };
}
