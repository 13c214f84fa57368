import iconv from 'iconv-lite';
import type { Paper } from '../paper/paper.ts';
import { afterLine, beforeLine, cut, DRAWER_PULSE, logo, startOfPrint, STATUS_POLL } from './commands.ts';
import type { PrinterStyle } from './printer-style.ts';

/** Bytes for the printer, and how many status polls it is to answer while it gets them. */
export interface PrintJob {
  readonly bytes: Uint8Array;
  readonly statusPolls: number;
}

export interface Ending {
  readonly cut: boolean;
  readonly openDrawer: boolean;
}

/** How much of the last line is lost when a print stops half way. */
const BYTES_LOST = 3;

/**
 * Turns papers into one print: the logo before each, a status poll now and then, the ending, and a last poll,
 * by which the register knows that the whole print has arrived.
 */
export function encodePrint(style: PrinterStyle, papers: readonly Paper[], ending: Ending): PrintJob {
  const body = encodePapers(style, papers);
  const parts = [[...body.bytes]];
  if (ending.cut) parts.push(cut(style));
  if (ending.openDrawer) parts.push([...DRAWER_PULSE]);
  parts.push([...STATUS_POLL]);
  return { bytes: Uint8Array.from(parts.flat()), statusPolls: body.statusPolls + 1 };
}

function encodePapers(style: PrinterStyle, papers: readonly Paper[]): PrintJob {
  const parts: (readonly number[])[] = [startOfPrint(style)];
  let statusPolls = 0;
  let lines = 0;
  for (const paper of papers) {
    parts.push(logo());
    for (const line of paper) {
      if (lines > 0 && lines % style.linesBetweenPolls === 0) {
        parts.push(STATUS_POLL);
        statusPolls += 1;
      }
      const text = [...iconv.encode(line.text + style.lineEnd, style.codeTable.name)];
      parts.push(beforeLine(style, line), text, afterLine(style, line));
      lines += 1;
    }
  }
  return { bytes: Uint8Array.from(parts.flat()), statusPolls };
}

/** A print that stops in the middle of a line half way down, without feed, cut or drawer. */
export function encodeTruncated(style: PrinterStyle, paper: Paper): PrintJob {
  const upperHalf = paper.slice(0, Math.floor(paper.length / 2));
  const job = encodePapers(style, [upperHalf]);
  return { ...job, bytes: job.bytes.subarray(0, job.bytes.length - BYTES_LOST) };
}

/** Opens the drawer and prints nothing. */
export function drawerJob(): PrintJob {
  return { bytes: Uint8Array.from([...DRAWER_PULSE, ...STATUS_POLL]), statusPolls: 1 };
}
