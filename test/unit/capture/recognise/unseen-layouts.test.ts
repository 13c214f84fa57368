/**
 * Prints written by hand as registers of many makes print, before the recogniser had met any of them, each with its truth
 * beside; and papers that must never be booked. How many were read at first sight stands in docs/measurements.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zReportSchema, type ZReport } from '../../../../src/shared/z-report.ts';
import { recogniseText } from './print.ts';

const UNSEEN = new URL('../../../fixtures/prints/unseen/', import.meta.url);
const NOT_Z = new URL('not-z/', UNSEEN);

function texts(folder: URL): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt'));
}

function read(name: string, folder: URL): string {
  return readFileSync(new URL(name, folder), 'utf8').trimEnd();
}

/** Rounding books the same as a row of its own or among the payments. */
const ROUNDING = /avrundning/iu;

/** What of a record is booked, in no order. */
function bookedFigures({ totalGross, vat, tenders, zNumber, organisationNumber }: ZReport) {
  return {
    zNumber,
    organisationNumber,
    totalGross,
    vat: vat
      .filter(({ gross, vat: tax }) => (gross ?? 0) !== 0 || tax !== 0)
      .map(({ rate, net, vat: tax, gross }) => `${rate} ${net} ${tax} ${gross}`)
      .toSorted(),
    tenders: tenders
      .filter(({ name, amount }) => amount !== 0 && !ROUNDING.test(name))
      .map(({ name, amount }) => `${name} ${amount}`)
      .toSorted(),
  };
}

describe('a layout nobody had met', () => {
  test.each(texts(UNSEEN))('%s is read whole, with the figures of its truth', (name) => {
    const documents = recogniseText(read(name, UNSEEN));
    const truth = zReportSchema.parse(JSON.parse(read(name.replace('.txt', '.json'), UNSEEN)));
    const document = documents.find(({ postable }) => postable);
    expect(document?.zReport && bookedFigures(document.zReport)).toEqual(bookedFigures(truth));
  });
});

describe('a paper that must not be booked', () => {
  test.each(texts(NOT_Z))('%s is not', (name) => {
    expect(recogniseText(read(name, NOT_Z)).filter(({ postable }) => postable)).toEqual([]);
  });
});
