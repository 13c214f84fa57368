/**
 * What each command does on paper (Epson ESC/POS command reference). Commands that neither print nor move nor
 * change the style of text are not here.
 */
import { byteAt, wordAt } from './command-table.ts';
import type { PageDirection } from './page.ts';
import type { Paper } from './paper.ts';
import {
  DEFAULT_LINE_SPACING,
  selectAlignment,
  selectPrintMode,
  selectSize,
  selectTabStops,
  type PrintMode,
} from './print-mode.ts';
import { TEXT, type Token } from './token.ts';

type Effect = (paper: Paper, token: Token) => void;

/** A command with one parameter n that changes how the next characters are printed. */
function changesMode(alter: (mode: PrintMode, n: number) => void): Effect {
  return (paper, { bytes }) => {
    paper.change((mode) => {
      alter(mode, byteAt(bytes, 2));
    });
  };
}

const feedDots: Effect = (paper, { offset }) => {
  paper.feedDots(offset);
};

/** Styles whose lowest bit switches them on or off; `1` as a character counts as well. */
type Switch = 'fontB' | 'emphasised' | 'doubleStrike' | 'inverse' | 'upsideDown';

function switches(style: Switch): Effect {
  return changesMode((mode, n) => {
    mode[style] = (n & 1) !== 0;
  });
}

/** `ESC - n`: 1 or 2 dots thick, as numbers or as characters. */
const underline = changesMode((mode, n) => {
  mode.underline = (n & 3) !== 0;
});

const DIRECTIONS: readonly PageDirection[] = [0, 1, 2, 3];

/** `ESC T n`: 0 to 3 as numbers or as characters; anything else changes nothing. */
const pageDirection: Effect = (paper, { bytes }) => {
  const n = byteAt(bytes, 2);
  const direction = DIRECTIONS[n] ?? DIRECTIONS[n - '0'.charCodeAt(0)];
  if (direction !== undefined) paper.setPageDirection(direction);
};

/** `ESC W xL xH yL yH dxL dxH dyL dyH`. */
const pageArea: Effect = (paper, { bytes }) => {
  paper.setPageArea({
    left: wordAt(bytes, 2),
    top: wordAt(bytes, 4),
    width: wordAt(bytes, 6),
    height: wordAt(bytes, 8),
  });
};

const EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  [TEXT, (paper, { bytes, offset }) => paper.text(bytes, offset)],
  ['LF', (paper, { offset }) => paper.lineFeed(offset)],
  ['CR', (paper, { offset }) => paper.carriageReturn(offset)],
  ['FF', (paper, { offset }) => paper.formFeed(offset)],
  ['HT', (paper) => paper.tab()],
  ['CAN', (paper) => paper.dropPage(true)],
  ['ESC *', (paper) => paper.imageInLine()],
  // Feeds
  ['ESC d', (paper, { bytes, offset }) => paper.feedLines(byteAt(bytes, 2), offset)],
  ['ESC J', feedDots],
  ['ESC K', feedDots],
  ['ESC e', feedDots],
  // Places
  ['ESC $', (paper, { bytes }) => paper.moveTo(wordAt(bytes, 2))],
  ['ESC \\', (paper, { bytes }) => paper.moveBy(wordAt(bytes, 2))],
  ['ESC D', (paper, { bytes }) => paper.change((mode) => selectTabStops(mode, bytes))],
  // Style and character set
  ['ESC !', changesMode(selectPrintMode)],
  ['GS !', changesMode(selectSize)],
  ['ESC E', switches('emphasised')],
  ['ESC G', switches('doubleStrike')],
  ['ESC M', switches('fontB')],
  ['GS B', switches('inverse')],
  ['ESC {', switches('upsideDown')],
  ['ESC -', underline],
  ['ESC a', changesMode(selectAlignment)],
  [
    'ESC SP',
    changesMode((mode, n) => {
      mode.spacing = n;
    }),
  ],
  [
    'ESC t',
    changesMode((mode, n) => {
      mode.table = n;
    }),
  ],
  [
    'ESC R',
    changesMode((mode, n) => {
      mode.characterSet = n;
    }),
  ],
  [
    'ESC 3',
    changesMode((mode, n) => {
      mode.lineSpacing = n;
    }),
  ],
  [
    'ESC 2',
    changesMode((mode) => {
      mode.lineSpacing = DEFAULT_LINE_SPACING;
    }),
  ],
  // Page mode
  ['ESC L', (paper, { offset }) => paper.startPage(offset)],
  ['ESC S', (paper) => paper.dropPage(false)],
  ['ESC FF', (paper) => paper.printPageAndKeepMode()],
  ['ESC W', pageArea],
  ['ESC T', pageDirection],
  ['GS $', (paper, { bytes }) => paper.pageMoveTo(wordAt(bytes, 2))],
  ['GS \\', (paper, { bytes }) => paper.pageMoveBy(wordAt(bytes, 2))],
]);

/** Puts a token on the paper. */
export function putOnPaper(paper: Paper, token: Token): void {
  EFFECTS.get(token.command)?.(paper, token);
}
