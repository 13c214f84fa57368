import type { ProblemTexts } from '../shape.ts';

const findLine = 'Find the printer line';
const searchAgain = 'Search again';
const unheard = 'What the register prints now does not come here. What is already caught is kept.';

/** What can stand in the way on the printer line. */
export const lineProblems = {
  'printer-stalled': {
    title: 'The printer takes nothing',
    meaning: 'The register holds the rest of the print until the printer is ready.',
    mend: 'See that the printer is on, has paper and that its cover is closed.',
    button: 'Try now',
  },
  'line-not-chosen': {
    title: 'No printer line has been chosen',
    meaning: 'Kassabryggan does not know yet how to hear the register, so nothing is caught.',
    mend: 'Choose how the register is connected to the computer.',
    button: 'Choose the printer line',
  },
  'line-port-missing': {
    title: 'The port {{port}} is not on the computer right now',
    meaning: unheard,
    mend: 'See that the cable is in the computer. When it is back, everything goes on by itself.',
    button: findLine,
  },
  'line-port-busy': {
    title: 'The port {{port}} is used by another program',
    meaning: unheard,
    mend: 'Close the other program, or choose another port.',
    button: findLine,
  },
  'line-port-refused': {
    title: 'The port {{port}} could not be opened',
    meaning: unheard,
    mend: 'Choose another port or another speed. For the technician: {{message}}',
    button: findLine,
  },
  'line-listen-port-busy': {
    title: 'The network port {{port}} is used by another program',
    meaning: unheard,
    mend: 'Close the other program, or choose another port both here and in the register.',
    button: findLine,
  },
  'line-replies-unheard': {
    title: 'The printer’s replies on {{port}} are not heard',
    meaning: 'Prints are caught as usual, but Kassabryggan does not see when the paper is out.',
    mend: 'See that the cable is in, or take that port out of the line.',
    button: findLine,
  },
  'line-nothing-heard': {
    title: 'Nothing was heard from the register',
    meaning: 'Not one character came in on {{port}} while Kassabryggan listened.',
    mend: 'See that it is the right port and that the cable is in at the register. Print a receipt while the search goes on.',
    button: searchAgain,
  },
  'line-only-noise': {
    title: 'Something is heard, but it cannot be read',
    meaning: 'No speed gave readable text on {{port}}.',
    mend: 'Print a longer receipt and search again. If that does not help: the printer’s own test print says which speed it has.',
    button: searchAgain,
  },
  'line-searching': {
    title: 'Kassabryggan is searching for the right speed',
    meaning: 'While the search goes on, nothing is caught on that port.',
    mend: 'Print a receipt on the register. Wait with the day’s Z.',
    button: findLine,
  },
  'line-search-failed': {
    title: 'The search did not start',
    meaning: 'Nothing has been changed.',
    mend: 'Try again. If that does not help, restart the computer.',
    button: searchAgain,
  },
  'line-fixed': {
    title: 'The printer line was given when Kassabryggan was started',
    meaning: 'It is in force this time, instead of the one chosen here.',
    mend: 'Start Kassabryggan in the usual way to choose another.',
    button: 'Show',
  },
} as const satisfies Partial<ProblemTexts>;
