import type { Ore } from '../../../../shared/money.ts';
import type { PrinterStyle } from '../print/printer-style.ts';
import type { DayFigures } from '../day-figures.ts';
import type { Shop } from '../shop.ts';
import type { Paper } from './paper.ts';

/** How one make of register sets its papers. */
export interface Layout {
  readonly style: PrinterStyle;
  /** A rule across the paper. */
  readonly rule: string;
  /** An amount in öre as this make writes it. */
  money(amount: Ore): string;
  /** The Z number as this make prints it. */
  zNumber(zNumber: number): string;
  zReport(figures: DayFigures, shop: Shop): Paper;
}
