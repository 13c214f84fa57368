import type { Scene } from '../scene.ts';
import * as day from './day.ts';
import * as printer from './printer.ts';
import * as trouble from './trouble.ts';

/** Every scene by the name it is called with. */
export const SCENES: Record<string, Scene> = {
  empty: day.empty,
  ready: day.ready,
  caught: day.caught,
  booked: day.booked,
  'card-terminal': day.cardTerminal,
  'card-terminal-differs': day.cardTerminalDiffers,
  practising: day.practising,
  long: day.long,
  offline: trouble.offline,
  'offline-after': trouble.offlineAfter,
  'held-tender': trouble.heldTender,
  'held-gap': trouble.heldGap,
  'held-missing': trouble.heldMissing,
  'held-skipped-number': trouble.heldSkippedNumber,
  'held-chain-gap': trouble.heldChainGap,
  'held-chain-behind': trouble.heldChainBehind,
  'held-chain-same': trouble.heldChainSame,
  'held-chain-misread': trouble.heldChainMisread,
  'held-sums': trouble.heldSums,
  'new-register': trouble.newRegister,
  refused: trouble.refused,
  cashier: trouble.cashier,
  'series-not-manual': trouble.seriesNotManual,
  'disk-full': trouble.diskFull,
  'database-newer': trouble.databaseNewer,
  'tap-gone': trouble.tapGone,
  'tap-gap': trouble.tapGap,
  'printer-day': printer.printerDay,
  'paper-out': printer.paperOut,
  'cover-open': printer.coverOpen,
  'printer-silent': printer.printerSilent,
  'unread-prints': printer.unreadPrints,
  'login-refused': trouble.loginRefused,
  'not-paired': trouble.notPaired,
};
