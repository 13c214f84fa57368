/** A companion database in a folder of its own, gone when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../../src/shared/problem.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import type { NewCapture } from '../../../src/main/store/captures.ts';
import type { Intent, NewDocument } from '../../../src/main/store/documents.ts';
import { openStore, type Store } from '../../../src/main/store/store.ts';

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TempStore {
  readonly store: Store;
  readonly file: string;
}

export function tempStore(): TempStore {
  const file = join(tempFolder(), 'companion.db');
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  // Closing twice does no harm: a test may close it first.
  onTestFinished(() => opened.value.close());
  return { store: opened.value, file };
}

export function capture(change: Partial<NewCapture> = {}): NewCapture {
  return {
    segment: '00000000000001-1.tap',
    startOffset: 0,
    endOffset: 3,
    capturedAt: 1_763_571_725_000,
    kind: 'z-report',
    ended: 'cut',
    damaged: false,
    codePage: 'cp858',
    raw: Uint8Array.from([0x5a, 0x0a, 0xff]),
    lines: ['Z-RAPPORT', 'Z-nr 1042'],
    zReport: null,
    reasons: [],
    ...change,
  };
}

/** Stores a capture of its own place on the line, and the document it makes. */
export function addDocument(
  store: Store,
  change: Partial<NewDocument> = {},
  zReport: ZReport | null = null,
): number {
  const startOffset = store.documents.latest(1000).length;
  const captureId = store.captures.add(capture({ startOffset, zReport }));
  if (captureId === null) throw new Error('that place on the line is taken');
  return store.documents.add({
    captureId,
    state: 'waiting',
    problem: null,
    registerKey: '1',
    registerEpoch: 0,
    zNumber: '1042',
    counter: 1042,
    totalGross: 3_125_00,
    bookingDate: '2026-11-19',
    ...change,
  });
}

export const INTENT: Intent = {
  mark: 'KB0123456789ABCDE',
  formerMarks: [],
  yearId: 7,
  lookUpFrom: 1,
  voucher: {
    series: 'F',
    date: '2026-11-19',
    description: 'Dagskassa Z 1042 kassa 1',
    comments: 'Kassabryggan KB0123456789ABCDE',
    rows: [
      { account: 1910, debit: 1, credit: 0, text: 'Kontant', costCenter: null },
      { account: 3001, debit: 0, credit: 1, text: 'Försäljning 25 %', costCenter: null },
    ],
  },
};

export function codeOf(result: { readonly ok: true } | { readonly ok: false; readonly problem: Problem }) {
  return result.ok ? null : result.problem.code;
}
