/**
 * What a call to Fortnox is made for, the most urgent first. A Z-report goes before everything else; what is only
 * looked at again comes last.
 */
export const FLOWS = ['z-reports', 'orders', 'customers', 'articles', 'stock', 'checks'] as const;
export type Flow = (typeof FLOWS)[number];
