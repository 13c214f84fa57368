/**
 * Reads the pieces of a job's text, once it is decided which code page each of them is in.
 */
import { decodeText, type ByteCodePage, type SwedishAscii } from '../code-page.ts';
import type { TextStyle } from './print-mode.ts';
import type { TextPiece } from './text-line.ts';

/** Gives the text of a piece. */
export type PieceReader = (piece: TextPiece) => string;

export function readUtf8(ink: Uint8Array): PieceReader {
  return ({ start, end }) => decodeText(ink.subarray(start, end), 'utf8');
}

/**
 * Reads pages in which each byte is one UTF-16 unit: the whole text is decoded once in each page that is in use, and
 * the pieces are cut from it.
 * @param ink all text of the job
 * @param pageOf the page for text of a style, and which of its ASCII characters are Swedish letters
 */
export function readBytes(
  ink: Uint8Array,
  pageOf: (style: TextStyle) => readonly [ByteCodePage, SwedishAscii],
): PieceReader {
  const byPage = new Map<string, string>();
  const byStyle = new Map<TextStyle, string>();
  const decodeFor = (style: TextStyle): string => {
    const [page, swedish] = pageOf(style);
    const key = `${page} ${swedish}`;
    const text = byPage.get(key) ?? decodeText(ink, page, swedish);
    byPage.set(key, text);
    byStyle.set(style, text);
    return text;
  };
  return ({ start, end, style }) => (byStyle.get(style) ?? decodeFor(style)).slice(start, end);
}
