/**
 * What the bits of a printer's replies mean (Epson ESC/POS command reference: DLE EOT, GS r, GS a, ESC u, ESC v).
 */

/** What one reply says about one thing. */
export type Reading =
  | { readonly of: 'paper'; readonly value: 'ok' | 'near-end' | 'out' }
  | { readonly of: 'cover'; readonly value: 'open' | 'closed' }
  | { readonly of: 'cutter'; readonly value: 'error' | 'ok' }
  | { readonly of: 'online'; readonly value: 'online' | 'offline' }
  /** The level of the drawer connector's pin 3. Which of them means open depends on the drawer's switch. */
  | { readonly of: 'drawer'; readonly value: 'high' | 'low' };

const bit = (place: number): number => 2 ** place;
const DRAWER_PIN = bit(2);
const OFFLINE = bit(3);
const COVER_OPEN = bit(2);
const STOPPED_BY_PAPER_END = bit(5);
const CUTTER_ERROR = bit(3);
const REAL_TIME_NEAR_END = bit(2) | bit(3);
const REAL_TIME_PAPER_END = bit(5) | bit(6);
const NEAR_END = bit(0) | bit(1);
const PAPER_END = bit(2) | bit(3);
const DRAWER_PIN_ALONE = bit(0);
const AUTOMATIC_COVER_OPEN = bit(5);

function paper(byte: number, nearEnd: number, end: number): Reading {
  const value = (byte & end) !== 0 ? 'out' : (byte & nearEnd) !== 0 ? 'near-end' : 'ok';
  return { of: 'paper', value };
}

const cover = (open: boolean): Reading => ({ of: 'cover', value: open ? 'open' : 'closed' });
const cutter = (error: boolean): Reading => ({ of: 'cutter', value: error ? 'error' : 'ok' });
const online = (offline: boolean): Reading => ({ of: 'online', value: offline ? 'offline' : 'online' });
const drawer = (high: boolean): Reading => ({ of: 'drawer', value: high ? 'high' : 'low' });

/** The one byte that answers `DLE EOT n`. */
export function realTimeReadings(n: number, byte: number): readonly Reading[] {
  switch (n) {
    case 1:
      return [online((byte & OFFLINE) !== 0), drawer((byte & DRAWER_PIN) !== 0)];
    case 2: {
      // A print that is not stopped says nothing about how much paper there is.
      const stopped: readonly Reading[] =
        (byte & STOPPED_BY_PAPER_END) === 0 ? [] : [{ of: 'paper', value: 'out' }];
      return [...stopped, cover((byte & COVER_OPEN) !== 0)];
    }
    case 3:
      return [cutter((byte & CUTTER_ERROR) !== 0)];
    case 4:
      return [paper(byte, REAL_TIME_NEAR_END, REAL_TIME_PAPER_END)];
    default:
      return [];
  }
}

/** The one byte that answers `GS r 1` and `ESC v`. */
export function paperReadings(byte: number): readonly Reading[] {
  return [paper(byte, NEAR_END, PAPER_END)];
}

/** The one byte that answers `GS r 2` and `ESC u 0`. */
export function drawerReadings(byte: number): readonly Reading[] {
  return [drawer((byte & DRAWER_PIN_ALONE) !== 0)];
}

/** The four bytes of Automatic Status Back, which `GS a` turns on. Causes stand before what follows from them. */
export function automaticReadings([first = 0, second = 0, third = 0]: readonly number[]): readonly Reading[] {
  return [
    paper(third, NEAR_END, PAPER_END),
    cover((first & AUTOMATIC_COVER_OPEN) !== 0),
    cutter((second & CUTTER_ERROR) !== 0),
    online((first & OFFLINE) !== 0),
    drawer((first & DRAWER_PIN) !== 0),
  ];
}
