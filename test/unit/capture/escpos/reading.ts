/**
 * Reading bytes in tests: as tokens or print jobs, in chunks of any size, and writing them as people read them.
 */
import type { CodePageName } from '../../../../src/main/capture/code-page.ts';
import type { Token } from '../../../../src/main/capture/escpos/token.ts';
import { EscPosTokenizer } from '../../../../src/main/capture/escpos/tokenizer.ts';
import { PrintJobAssembler } from '../../../../src/main/capture/print-job-assembler.ts';
import type { PrintJob } from '../../../../src/main/capture/print-job.ts';

export type StreamPart = string | number | readonly number[];

/** Bytes of a stream: text stands for its characters' codes (Latin-1), numbers for themselves. */
export function stream(...parts: readonly StreamPart[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part].flat()),
    ),
  );
}

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
}

export function readTokens(chunks: readonly Uint8Array[]): Token[] {
  const tokenizer = new EscPosTokenizer();
  return [...chunks.flatMap((chunk) => tokenizer.push(chunk)), ...tokenizer.end()];
}

export function tokensOf(bytes: Uint8Array, chunkSize = Math.max(bytes.length, 1)): Token[] {
  return readTokens(chunksOf(bytes, chunkSize));
}

/** `offset TAB length TAB name`. */
export function rowOf({ offset, length, name }: Token): string {
  return `${offset}\t${length}\t${name}`;
}

export function namesOf(bytes: Uint8Array): string[] {
  return tokensOf(bytes).map(({ name }) => name);
}

interface JobReading {
  readonly chunkSize?: number;
  readonly codePage?: CodePageName;
  readonly waitForTail?: boolean;
}

export function jobsOf(bytes: Uint8Array, reading: JobReading = {}): PrintJob[] {
  const { chunkSize = Math.max(bytes.length, 1), ...options } = reading;
  return jobsOfChunks(chunksOf(bytes, chunkSize), options);
}

export function jobsOfChunks(
  chunks: readonly Uint8Array[],
  options: Omit<JobReading, 'chunkSize'> = {},
): PrintJob[] {
  const assembler = new PrintJobAssembler({ startOffset: 0, ...options });
  return [...chunks.flatMap((chunk) => assembler.push(chunk)), ...assembler.end()];
}

export function textOf(job: PrintJob | undefined): string[] {
  return job?.lines.map(({ text }) => text) ?? [];
}
