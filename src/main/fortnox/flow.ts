/** What a call to Fortnox is made for, the most urgent first. A Z-report goes before everything else. */
export const FLOWS = ['z-reports', 'orders', 'customers', 'articles', 'stock'] as const;
export type Flow = (typeof FLOWS)[number];
