/** Whose register it is: what stands at the top of every paper. */
export interface Shop {
  readonly company: string;
  readonly organisationNumber: string;
  readonly address: string;
  /** Register designation, at most 16 characters (SKVFS 2009:2). */
  readonly register: string;
  readonly controlUnit: string;
}

/** A company that cannot exist: the check digit of its number is wrong. */
export const PRACTICE_SHOP: Shop = {
  company: 'Café Övningsbryggan AB',
  organisationNumber: '556000-0101',
  address: 'Kajgatan 1, 111 11 Övningsköping',
  register: 'KASSA-1',
  controlUnit: 'ESCU0000000000101',
};
