/** What can be said of managers and their PINs. */
import type { ProblemWords } from '../shape.ts';

const tryAgain = 'Try again';

export const accessProblems = {
  'manager-needed': {
    title: 'This is for a manager to do',
    meaning: 'It is locked for whoever has no PIN.',
    mend: 'Unlock with a PIN, and try again.',
    button: tryAgain,
  },
  'pin-wrong': {
    title: 'That PIN does not match',
    meaning: 'Nothing has been changed.',
    mend: 'Check that the right name is chosen, and try again.',
    button: tryAgain,
  },
  'pin-paused': {
    title: 'Too many tries. Wait {{wait}}',
    meaning:
      'During the pause no PIN is tried, not even the right one. The register and the booking go on as usual.',
    mend: 'If you have forgotten it, another manager can give you a new one. Otherwise the technician helps.',
    button: tryAgain,
  },
  'pin-uncheckable': {
    title: 'No PIN can be checked just now',
    meaning:
      'What is needed is in the computer’s keychain, which does not answer. The cashier can do everything as usual.',
    mend: 'Unlock the keychain, or log out of the computer and in again.',
    button: tryAgain,
  },
  'pin-easily-guessed': {
    title: 'That PIN is too easy to guess',
    meaning: 'The same digit all the way, or digits in a row, are what everybody tries first.',
    mend: 'Choose another one.',
    button: tryAgain,
  },
  'manager-name-taken': {
    title: 'There is a manager with that name already',
    meaning: 'The log is to show who did what, so two cannot have the same name.',
    mend: 'Add a letter of the surname.',
    button: tryAgain,
  },
  'manager-unknown': {
    title: 'That manager is gone',
    meaning: 'Somebody has removed the name in another window.',
    mend: 'The list shows who there is.',
    button: tryAgain,
  },
  'manager-last': {
    title: 'That is the last manager',
    meaning: 'Without managers there is no lock: everybody at the computer may change everything.',
    mend: 'Say that the lock is to be turned off, or add another manager first.',
    button: tryAgain,
  },
  'managers-lost': {
    title: 'The managers are gone from the database',
    meaning:
      'The database was replaced or changed outside Kassabryggan, so what is the manager’s is locked. The booking goes on as usual.',
    mend: 'The technician unlocks it with the command kb managers --forget.',
    button: tryAgain,
  },
} satisfies Record<string, ProblemWords>;
