/** The recogniser against generated prints: what it makes of each, counted. */
import { PrintJobAssembler } from '../../../../src/main/capture/print-job-assembler.ts';
import type { RecognisedDocument } from '../../../../src/main/capture/recognise/document.ts';
import { recognise } from '../../../../src/main/capture/recognise/recognise.ts';
import type { ZReport } from '../../../../src/shared/z-report.ts';
import { bookedOtherwise } from '../../../generator/booked.ts';
import { Chance } from '../../../generator/chance.ts';
import {
  beginningLost,
  cutOff,
  damagedBytes,
  doubledLine,
  interleaved,
  misreadDigit,
  missingLine,
  swappedLines,
  wrongSign,
} from '../../../generator/damage.ts';
import { makeJob, send, type GeneratedJob } from '../../../generator/generated-job.ts';
import { otherPapers, terminalClose } from '../../../generator/other-papers.ts';
import type { SheetLine } from '../../../generator/sheet.ts';
import { makeZPrint } from '../../../generator/z-print.ts';

/** The documents in the bytes of one print. */
function documentsIn(bytes: Uint8Array): readonly RecognisedDocument[] {
  const assembler = new PrintJobAssembler({ startOffset: 0 });
  return [...assembler.push(bytes), ...assembler.end()].flatMap((job) => recognise(job));
}

const FIELDS: readonly (keyof ZReport)[] = [
  'zNumber',
  'register',
  'company',
  'organisationNumber',
  'printedAt',
  'periodFrom',
  'periodTo',
  'totalGross',
  'vat',
  'groups',
  'tenders',
  'rounding',
  'giftCardsSold',
  'tips',
  'openingFloat',
  'cashIn',
  'cashOut',
  'cashDifference',
  'grandTotals',
];

function differences(read: ZReport, truth: ZReport): readonly string[] {
  const fields = FIELDS.filter((field) => JSON.stringify(read[field]) !== JSON.stringify(truth[field]));
  const counters = Object.keys(truth.counters).filter(
    (name) =>
      JSON.stringify(Object.entries(read.counters).find(([own]) => own === name)) !==
      JSON.stringify(Object.entries(truth.counters).find(([own]) => own === name)),
  );
  return [...fields, ...counters.map((name) => `counters.${name}`)];
}

/** Why a whole Z-report was not read whole; empty when it was. */
export function shortcomings({ print, bytes, signsLost }: GeneratedJob): readonly string[] {
  const documents = documentsIn(bytes);
  const [document] = documents;
  if (document?.zReport === undefined || document.zReport === null || documents.length !== 1)
    return [`read as ${documents.map(({ kind }) => kind).join(' and ')}`];
  const { zReport, postable, reasons } = document;
  const wrong = postable ? bookedOtherwise(zReport, print.truth, print.unconfirmed, true) : [];
  if (wrong.length > 0) return [`booked wrong: ${wrong.join(', ')}`];
  // A lost sign may leave a print unreadable; what is booked must be right all the same.
  if (signsLost) return [];
  return [
    ...reasons.map((reason) => `held: ${JSON.stringify(reason)}`.replaceAll(/\d+/gu, 'n')),
    ...(postable ? [] : ['not postable']),
    ...differences(zReport, print.truth),
  ];
}

/**
 * No row of a voucher is made of the groups. Sales without VAT that nothing explains are asked about first; where their
 * row was lost, the group of gift cards that comes to the same books the same.
 */
function isBooked(field: string, { giftCardsSold, vat }: ZReport, truth: ZReport): boolean {
  const asked = giftCardsSold === null && vat.some(({ rate, gross }) => rate === 0 && gross !== 0);
  const same = truth.vat.some(({ rate, gross }) => rate === 0 && gross === giftCardsSold);
  return field !== 'groups' && !(field === 'giftCardsSold' && (asked || same));
}

/** Figures or names that would be booked and are not those of any of the prints. */
function wrongBookings(
  documents: readonly RecognisedDocument[],
  jobs: readonly Pick<GeneratedJob, 'print'>[],
  names: boolean,
): readonly string[] {
  return documents.flatMap(({ postable, zReport }) => {
    if (!postable || zReport === null) return [];
    const wrong = jobs.map(({ print }) =>
      bookedOtherwise(zReport, print.truth, print.unconfirmed, names).filter((field) =>
        isBooked(field, zReport, print.truth),
      ),
    );
    return wrong.some((fields) => fields.length === 0)
      ? []
      : [(wrong.toSorted((a, b) => a.length - b.length)[0] ?? []).join(', ')];
  });
}

/** Papers that are no Z-report and would be booked. */
export function wronglyBooked(seed: number): readonly string[] {
  return otherPapers(seed)
    .filter(({ lines, print }) => documentsIn(send(lines, print)).some(({ postable }) => postable))
    .map(({ name }) => name);
}

type Damage = (lines: readonly SheetLine[], chance: Chance) => readonly SheetLine[];
const DAMAGES: readonly (readonly [string, boolean, Damage])[] = [
  ['a digit misread', false, (lines, chance) => misreadDigit(lines, chance, false)],
  ['another digit misread', false, (lines, chance) => misreadDigit(lines, chance, false)],
  ['a digit unreadable', false, (lines, chance) => misreadDigit(lines, chance, true)],
  ['a wrong sign', false, wrongSign],
  ['a line missing', true, missingLine],
  ['another line missing', true, missingLine],
  ['a line twice', true, doubledLine],
  ['two lines in each other\u2019s place', true, swappedLines],
  ['cut off', true, cutOff],
  ['its beginning lost', true, beginningLost],
];

/** Damaged prints of one seed that would be booked with other figures than the whole one. */
export function wrongWhenDamaged(seed: number): readonly string[] {
  const job = makeJob(seed);
  const chance = new Chance(seed + 1);
  const other = { print: makeZPrint(seed + 1_000_000) };
  const found: string[] = [];
  const judge = (
    name: string,
    documents: readonly RecognisedDocument[],
    jobs: readonly Pick<GeneratedJob, 'print'>[],
    names: boolean,
  ): void => {
    for (const fields of wrongBookings(documents, jobs, names)) found.push(`${name}: ${fields}`);
  };
  for (const [name, names, damage] of DAMAGES)
    judge(name, documentsIn(send(damage(job.print.lines, chance), job.print)), [job], names);
  judge(
    'two prints in turns',
    documentsIn(send(interleaved(job.print.lines, other.print.lines, chance), job.print)),
    [job, other],
    true,
  );
  judge(
    'two prints in one job',
    documentsIn(send([...job.print.lines, ...other.print.lines], job.print)),
    [job, other],
    true,
  );
  judge(
    'a terminal\u2019s close after it',
    documentsIn(send([...job.print.lines, ...terminalClose(chance)], job.print)),
    [job],
    true,
  );
  judge('bytes damaged', documentsIn(damagedBytes(job.bytes, chance)), [job], false);
  return found;
}
