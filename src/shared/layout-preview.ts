/** What a manager is shown when a register's print is learnt: the print, what was read, and where it stands. */
import * as z from 'zod';
import { LAYOUT_FIELDS, layoutSchema } from './layout.ts';
import { problemSchema } from './problem.ts';
import { zReportSchema } from './z-report.ts';

export const layoutPreviewSchema = z.object({
  lines: z.array(z.string()),
  codePage: z.string(),
  zReport: zReportSchema.nullable(),
  layout: layoutSchema,
  /** Fields that must be found before the layout can be confirmed. */
  missing: z.array(z.enum(LAYOUT_FIELDS)),
  /** What keeps it from being confirmed; null when it can be. */
  problem: problemSchema.nullable(),
  /** In what it departs from the layout confirmed before; null when it fits or none was. */
  changed: problemSchema.nullable(),
  /** Whether a layout of this register has been confirmed before. */
  confirmed: z.boolean(),
});
export type LayoutPreview = z.infer<typeof layoutPreviewSchema>;
