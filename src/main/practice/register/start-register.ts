import type { Clock } from '../../../shared/clock.ts';
import type { Ore } from '../../../shared/money.ts';
import { closedDays, takeZReport, type ClosedDaySummary } from './closed-days.ts';
import { openRegisterDatabase } from './database.ts';
import type { DayFigures } from './day-figures.ts';
import { drawSale, type SaleWishes } from './draw-sale.ts';
import { misprint, UNMAPPED_TENDER, type Fault } from './fault.ts';
import { lastReceiptNumber, openReceipts, registerEvent, registerSale } from './journal.ts';
import { LAYOUTS, type LayoutName } from './paper/layouts.ts';
import { receiptPaper } from './paper/receipt-paper.ts';
import { drawerJob, encodePrint, encodeTruncated, type PrintJob } from './print/encode.ts';
import { openPrintQueue } from './print/print-queue.ts';
import { createRandom } from './random.ts';
import { CASH, type Receipt } from './receipt.ts';
import { PRACTICE_SHOP, type Shop } from './shop.ts';

export interface RegisterOptions {
  readonly databaseFile: string;
  readonly printerHost: string;
  readonly printerPort: number;
  readonly layout: LayoutName;
  readonly seed: number;
  readonly clock: Clock;
  /** Sells by itself with this pause in between, or only when told (null). */
  readonly saleIntervalMs: number | null;
  /** Number of a new register's first Z-report; 1 when left out. */
  readonly firstZNumber?: number;
  readonly shop?: Shop;
}

/** A day as it stands in the register's books; with the fault `unbalanced` its print says something else. */
export interface ClosedDay extends DayFigures {
  readonly printedZNumber: string;
  readonly fault: Fault | null;
  /** The day whose Z-report is on the same paper, with the fault `two-in-one`. */
  readonly printedAfter: number | null;
}

interface RegisterState {
  readonly receiptsToday: number;
  readonly totalToday: Ore;
  readonly lastZ: number | null;
  readonly daysClosed: readonly ClosedDaySummary[];
  readonly printsWaiting: number;
}

export interface Register {
  /** Takes the next customer and prints the receipt. */
  sell(wishes?: SaleWishes): Promise<Receipt>;
  /** Takes the Z-report. Resolves when it is printed, or waits because the printer cannot be reached. */
  closeDay(options?: { readonly fault?: Fault }): Promise<ClosedDay>;
  /** Opens the drawer without a sale; cash in öre is put in (positive) or taken out (negative). */
  openDrawer(cash?: Ore): Promise<void>;
  /** The register is updated, and prints in another way from now on. */
  changeLayout(name: LayoutName): void;
  state(): RegisterState;
  close(): Promise<void>;
}

const PERCENT_OF_RECEIPTS_COPIED = 5;
const PERCENT_OF_SALES_UNFINISHED = 4;
const SALES_BETWEEN_TWO_IN_ONE = 3;

/** Opens the register. It goes on where its database ends; prints that waited are tried again at once. */
export function startRegister(options: RegisterOptions): Register {
  const { clock, databaseFile, printerHost, printerPort, seed } = options;
  const shop = options.shop ?? PRACTICE_SHOP;
  let layout = LAYOUTS[options.layout];
  const connection = openRegisterDatabase(databaseFile, options.firstZNumber ?? 1, clock.now());
  const queue = openPrintQueue(connection, { host: printerHost, port: printerPort }, clock);
  // A register that is opened again does not sell its first day a second time.
  const random = createRandom(seed + lastReceiptNumber(connection));
  const closing = new AbortController();

  /** What is registered and its prints stand or fall together. */
  async function register<T>(work: () => T): Promise<T> {
    const result = connection.transaction(work)();
    await queue.print();
    return result;
  }

  function takeSale(wishes: SaleWishes): Receipt {
    if (random.chance(PERCENT_OF_SALES_UNFINISHED)) {
      registerEvent(connection, { kind: 'unfinished', amount: drawSale(random, { payWith: CASH }).total });
    }
    const receipt = registerSale(connection, drawSale(random, wishes), clock.now());
    const isTraining = receipt.kind === 'training';
    const openDrawer = !isTraining && receipt.tenders.some((tender) => tender.name === CASH);
    if (openDrawer) registerEvent(connection, { kind: 'drawer', amount: 0 });
    printReceipt(receipt, isTraining ? 'ÖVNING' : null, openDrawer);
    if (!isTraining && random.chance(PERCENT_OF_RECEIPTS_COPIED)) {
      registerEvent(connection, { kind: 'copy', amount: receipt.total });
      printReceipt(receipt, 'KOPIA', false);
    }
    return receipt;
  }

  function printReceipt(receipt: Receipt, mark: 'KOPIA' | 'ÖVNING' | null, openDrawer: boolean): void {
    const paper = receiptPaper(layout, receipt, shop, mark);
    queue.add(encodePrint(layout.style, [paper], { cut: true, openDrawer }));
  }

  function takeDay(fault: Fault | null): ClosedDay {
    if (fault === 'unmapped-tender') takeSale({ payWith: UNMAPPED_TENDER });
    const before = fault === 'two-in-one' ? takeZReport(connection, clock.now(), fault) : null;
    if (before !== null) for (let sale = 0; sale < SALES_BETWEEN_TWO_IN_ONE; sale += 1) takeSale({});
    const figures = takeZReport(connection, clock.now(), fault);
    queue.add(zPrint(before === null ? [figures] : [before, figures], fault));
    return {
      ...figures,
      printedZNumber: layout.zNumber(figures.zNumber),
      fault,
      printedAfter: before?.zNumber ?? null,
    };
  }

  function zPrint(days: readonly DayFigures[], fault: Fault | null): PrintJob {
    const papers = days.map((day) =>
      layout.zReport(fault === 'unbalanced' ? misprint(day, random) : day, shop),
    );
    if (fault === 'truncated') return encodeTruncated(layout.style, papers.flat());
    return encodePrint(layout.style, papers, { cut: true, openDrawer: true });
  }

  function state(): RegisterState {
    const open = openReceipts(connection).filter((receipt) => receipt.kind !== 'training');
    const daysClosed = closedDays(connection);
    return {
      receiptsToday: open.length,
      totalToday: open.reduce((sum, receipt) => sum + receipt.total, 0),
      lastZ: daysClosed.at(-1)?.zNumber ?? null,
      daysClosed,
      printsWaiting: queue.waiting(),
    };
  }

  async function sellByItself(pauseMs: number): Promise<void> {
    while (!closing.signal.aborted) {
      await clock.sleep(pauseMs, closing.signal);
      if (!closing.signal.aborted) await register(() => takeSale({}));
    }
  }

  const workInBackground = Promise.all([
    queue.print(),
    options.saleIntervalMs === null ? null : sellByItself(options.saleIntervalMs),
  ]);

  return {
    sell: (wishes = {}) => register(() => takeSale(wishes)),
    closeDay: ({ fault } = {}) => register(() => takeDay(fault ?? null)),
    openDrawer: (cash = 0) =>
      register(() => {
        registerEvent(connection, { kind: cash === 0 ? 'drawer' : 'cash', amount: cash });
        queue.add(drawerJob());
      }),
    changeLayout(name) {
      layout = LAYOUTS[name];
    },
    state,
    close: async () => {
      closing.abort();
      await queue.close();
      await workInBackground;
      connection.close();
    },
  };
}
