/** Where a person logs in to Fortnox (its own site links there); the login that programs use stands on the same host. */
export const FORTNOX_PAGE = 'https://apps.fortnox.se/';
