import type { ProblemTexts } from '../shape.ts';

const checkAgain = 'Check again';

/** What a preflight finds that nothing else asks about. */
export const preflightProblems = {
  'area-not-granted': {
    title: 'Kassabryggan has no permission for {{area}}',
    meaning: 'The company approved the connection without it.',
    mend: 'Add the permission to the integration in Fortnox’s developer portal, then connect again.',
    button: 'Connect again',
  },
  'area-not-licensed': {
    title: 'The Fortnox licence does not cover {{area}}',
    meaning: 'Fortnox answers that there is no active licence for it.',
    mend: 'Ask the administrator to add the licence in Fortnox. Then come back here.',
    button: checkAgain,
  },
  'integration-not-licensed': {
    title: 'The licence for integrations is missing in Fortnox',
    meaning: 'Without it no program may speak with the company.',
    mend: 'Ask the administrator to activate the Integration licence in Fortnox. Then come back here.',
    button: checkAgain,
  },
  'cost-center-needed': {
    title: 'Account {{account}} demands a cost centre',
    meaning: 'No cost centre is chosen for the register, so Fortnox does not take the row.',
    mend: 'Choose a cost centre for the register under What is done, or make it optional on the account in Fortnox.',
    button: checkAgain,
  },
  'cost-center-refused': {
    title: 'Account {{account}} does not take the cost centre {{costCenter}}',
    meaning: 'The register’s cost centre stands on every row, and the account allows none.',
    mend: 'Allow cost centres on account {{account}} in Fortnox, or choose none for the register under What is done.',
    button: checkAgain,
  },
  'warehouse-on': {
    title: 'The warehouse module is on in Fortnox',
    meaning:
      'Stock is then changed by the warehouse’s own documents alone, and Kassabryggan does not write it.',
    mend: 'Choose a scenario without articles and stock under What is done, or turn the warehouse module off in Fortnox.',
    button: checkAgain,
  },
  'warehouse-not-granted': {
    title: 'The warehouse module cannot be seen without the permission warehouse',
    meaning: 'If the module is on, no stock is written on the articles. Until it can be seen, nobody knows.',
    mend: 'Add warehouse to the integration in Fortnox’s developer portal, then connect again. A company without the module needs nothing.',
    button: 'Connect again',
  },
  'other-link-first': {
    title: 'Somebody else books days’ takings here. Shall Kassabryggan do so too?',
    meaning:
      'The latest is {{series}}\u00A0{{number}} “{{description}}” of {{date}}. If it is the register’s own link, and it stays on, every day stands twice in the books.',
    mend: 'Turn the other one off first, in the register’s settings for Fortnox. Then answer yes: it is asked once.',
    button: 'Yes, book',
  },
  'other-link-books': {
    title: 'Does the register’s own link book already?',
    meaning:
      'Somebody else has booked what looks like days’ takings: {{found}} in the last two weeks, the latest {{series}}\u00A0{{number}} “{{description}}” of {{date}}. If both book, every day stands twice.',
    mend: 'Turn the booking off in the register’s own settings for Fortnox, or ask whoever books by hand to stop.',
    button: 'Show Z-reports',
  },
  'other-computer-books': {
    title: 'Another computer books register {{register}} in the same company',
    meaning:
      'Voucher {{series}}\u00A0{{number}} “{{description}}” of {{date}} carries the mark of a Kassabryggan this computer does not know.',
    mend: 'If you have a register {{register}}, all is well. The day after, a Z-report of the same day asks about it: answer there, and it is told here no more. If it is this register on an old computer: turn Kassabryggan off there.',
    button: 'Show Z-reports',
  },
} as const satisfies Partial<ProblemTexts>;
