/** The code pages a print's text may be in. The DOS pages are the same for the Swedish letters. */
export const CODE_PAGES = ['cp437', 'cp850', 'cp858', 'cp865', 'cp1252', 'iso646se', 'utf8'] as const;
export type CodePageName = (typeof CODE_PAGES)[number];
