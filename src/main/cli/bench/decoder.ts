/**
 * How fast bytes become print jobs, beside npos, an ESC/POS reader by others: the same files, in the same run. And how
 * much memory a long stream takes.
 */
import { cpus } from 'node:os';
import { PrintJobAssembler } from '../../capture/print-job-assembler.ts';
import { systemClock } from '../../../shared/clock.ts';
import { benchFiles, textReceipts, type BenchFile } from './decoder-files.ts';
import { percentiles } from './percentiles.ts';

const MEGABYTE = 1_000_000;
const TEXT_JOB_BYTES = 32 * 1024 * 1024;
const STREAM_BYTES = 256 * 1024 * 1024;
/** As a file or a network printer gives them, and as a serial adapter does. */
const CHUNK_SIZES = [4096, 64];
/** Small files are read again until this many bytes have been read. */
const BYTES_OF_A_FILE = MEGABYTE;
const TEXT_FLOOR_MB_S = 50;
const MEMORY_LIMIT_MB = 64;

export interface DecoderReport {
  readonly rounds: number;
  readonly cores: number;
  readonly files: number;
  readonly readers: readonly ReaderReport[];
  /** How far the resident memory rose while a stream of so many megabytes went through. */
  readonly memory: { readonly streamMegabytes: number; readonly growthMegabytes: number };
  readonly limits: { readonly textMegabytesPerSecond: number; readonly growthMegabytes: number };
  readonly reached: boolean;
}

interface ReaderReport {
  readonly name: string;
  /** Medians of the rounds, in MB/s: over the files it reads, each for as many bytes; and of the 32 MB of text. */
  readonly files: number;
  readonly text: number;
  readonly throwsOn: readonly string[];
}

interface Reader {
  readonly name: string;
  readonly read: (bytes: Buffer) => Promise<void> | void;
}

function ours(chunkBytes: number): Reader {
  return {
    name: `Kassabryggan, chunks of ${chunkBytes} bytes`,
    read(bytes) {
      const assembler = new PrintJobAssembler({ startOffset: 0 });
      for (let at = 0; at < bytes.length; at += chunkBytes)
        assembler.push(bytes.subarray(at, at + chunkBytes));
      assembler.end();
    },
  };
}

/** Null where it is not installed. */
async function npos(): Promise<Reader | null> {
  const loaded = await import('npos').catch(() => null);
  if (loaded === null) return null;
  return {
    name: 'npos, the whole file',
    async read(bytes) {
      await loaded.default.parser().parse(bytes);
    },
  };
}

async function secondsFor(reader: Reader, bytes: Buffer, times: number): Promise<number> {
  const began = systemClock.monotonic();
  for (let time = 0; time < times; time += 1) await reader.read(bytes);
  return (systemClock.monotonic() - began) / 1000;
}

async function canRead(reader: Reader, { bytes }: BenchFile): Promise<boolean> {
  try {
    await reader.read(bytes);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

async function measure(
  reader: Reader,
  files: readonly BenchFile[],
  text: Buffer,
  rounds: number,
): Promise<ReaderReport> {
  const throwsOn: string[] = [];
  for (const file of files) if (!(await canRead(reader, file))) throwsOn.push(file.name);
  const readable = files.filter(({ name }) => !throwsOn.includes(name));
  const overFiles: number[] = [];
  const overText: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let seconds = 0;
    let bytes = 0;
    for (const file of readable) {
      const times = Math.ceil(BYTES_OF_A_FILE / file.bytes.length);
      seconds += await secondsFor(reader, file.bytes, times);
      bytes += times * file.bytes.length;
    }
    overFiles.push(bytes / MEGABYTE / seconds);
    overText.push(text.length / MEGABYTE / (await secondsFor(reader, text, 1)));
  }
  return {
    name: reader.name,
    files: rounded(percentiles(overFiles).p50),
    text: rounded(percentiles(overText).p50),
    throwsOn,
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How many megabytes the resident memory rises at most while a long stream goes through. */
function memoryGrowth(block: Buffer): number {
  const assembler = new PrintJobAssembler({ startOffset: 0 });
  const before = process.memoryUsage.rss();
  let peak = before;
  const [chunkBytes = block.length] = CHUNK_SIZES;
  for (let sent = 0; sent < STREAM_BYTES; sent += block.length) {
    for (let at = 0; at < block.length; at += chunkBytes) assembler.push(block.subarray(at, at + chunkBytes));
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return rounded((peak - before) / MEGABYTE);
}

/** @param rounds how often each reader reads everything */
export async function measureDecoder(rounds: number, corpus: string | undefined): Promise<DecoderReport> {
  const growthMegabytes = memoryGrowth(textReceipts(MEGABYTE));
  const files = await benchFiles(corpus);
  const text = textReceipts(TEXT_JOB_BYTES);
  const own = [];
  for (const chunkBytes of CHUNK_SIZES) own.push(await measure(ours(chunkBytes), files, text, rounds));
  const other = await npos();
  const others = other === null ? [] : [await measure(other, files, text, 1)];
  return {
    rounds,
    cores: cpus().length,
    files: files.length,
    readers: [...own, ...others],
    memory: { streamMegabytes: STREAM_BYTES / MEGABYTE, growthMegabytes },
    limits: { textMegabytesPerSecond: TEXT_FLOOR_MB_S, growthMegabytes: MEMORY_LIMIT_MB },
    reached: own.every(({ text: speed }) => speed >= TEXT_FLOOR_MB_S) && growthMegabytes <= MEMORY_LIMIT_MB,
  };
}
