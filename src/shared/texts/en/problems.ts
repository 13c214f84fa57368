import type { ProblemTexts } from '../shape.ts';
import { accessProblems } from './access-problems.ts';
import { lineProblems } from './line-problems.ts';
import { pairingProblems } from './pairing-problems.ts';
import { preflightProblems } from './preflight-problems.ts';
import { printProblems } from './print-problems.ts';

const lookAtPrint = 'Show the print';
const checkAgain = 'Check again and book';
const tryNow = 'Try now';
const tryAgain = 'Try again';
const seen = 'I have dealt with it';
const showLog = 'Show the log';

/** What can stand in the way, as one says it in the shop. */
export const problems: ProblemTexts = {
  ...accessProblems,
  ...lineProblems,
  ...printProblems,
  ...pairingProblems,
  ...preflightProblems,
  'tender-unmapped': {
    title: 'Which account is {{tender}} booked on?',
    meaning: 'The register has taken payment by {{tender}}, and that has no account yet.',
    mend: 'Find the account once, by number or name. It then holds for every day.',
    button: 'Save and book',
  },
  'rate-unmapped': {
    title: 'Which account are sales with {{rate}} % VAT booked on?',
    meaning: '{{amount}} was sold with {{rate}} % VAT, and that has no account yet.',
    mend: 'Find the account once, by number or name. It then holds for every day.',
    button: 'Save and book',
  },
  'vat-unmapped': {
    title: 'Which account is VAT of {{rate}} % booked on?',
    meaning: 'The VAT is {{amount}}, and it has no account yet.',
    mend: 'Find the account once, by number or name. It then holds for every day.',
    button: 'Save and book',
  },
  'group-unmapped': {
    title: 'Which account is {{group}} booked on?',
    meaning:
      '{{group}} was rung up with {{rate}} % VAT, {{amount}}. It may be gift cards, deposits or exempt sales, and only you know which.',
    mend: 'Find the account once, by number or name. It then holds for every day.',
    button: 'Save and book',
  },
  'group-inseparable': {
    title: 'Should {{group}} be booked as sales this time?',
    meaning:
      '{{group}}, {{amount}}, has an account of its own, but the Z-report does not say what is net and VAT in it. Other things were also sold at {{rate}} %.',
    mend: 'Answer yes, and everything is booked on the account for {{rate}} %; whoever keeps the books moves the sum later. Or book the day by hand and lay it aside.',
    button: 'Yes, book as sales',
  },
  'difference-unmapped': {
    title: 'What was counted differs from what was rung up',
    meaning: '{{tender}} differs by {{amount}}, and cash differences have no account yet.',
    mend: 'Find the account once, by number or name. It then holds for every day.',
    button: 'Save and book',
  },
  'tips-unmapped': {
    title: 'Tips have no account',
    meaning: 'Tips of {{amount}} are on the Z-report. Kassabryggan does not choose accounts.',
    mend: 'Find the account once, by number or name. It then holds for every day.',
    button: 'Save and book',
  },
  'voucher-unbalanced': {
    title: 'Debit and credit do not balance',
    meaning: 'The rows differ by {{found}}. A voucher like that is never sent.',
    mend: 'Compare the rows with the paper and book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'account-missing': {
    title: 'Account {{account}} does not exist in Fortnox',
    meaning: 'The voucher needs that account. The day stays here until it exists.',
    mend: 'Choose another account under Accounts, or add account {{account}} to the chart of accounts in Fortnox. Then come back here.',
    button: checkAgain,
  },
  'account-inactive': {
    title: 'Account {{account}} is not active in Fortnox',
    meaning: 'The voucher needs that account. The day stays here until it is active.',
    mend: 'Choose another account under Accounts, or open account {{account}} in the chart of accounts in Fortnox and tick Active. Then come back here.',
    button: checkAgain,
  },
  'series-missing': {
    title: 'Voucher series {{series}} does not exist in Fortnox',
    meaning: 'The register’s vouchers belong there. The day stays here until the series exists.',
    mend: 'Choose another series under What is done, or add voucher series {{series}} in Fortnox, with manual entry (Manuell kontering). Then come back here.',
    button: checkAgain,
  },
  'series-not-manual': {
    title: 'Voucher series {{series}} does not take the register’s vouchers yet',
    meaning: 'The series needs manual entry (Manuell kontering) in Fortnox. The day stays here meanwhile.',
    mend: 'Open voucher series {{series}} in Fortnox and tick manual entry (Manuell kontering). Then come back here.',
    button: checkAgain,
  },
  'year-missing': {
    title: 'Fortnox has no financial year for {{date}}',
    meaning: 'The day stays here until the financial year exists.',
    mend: 'Add the financial year in Fortnox. Then come back here.',
    button: checkAgain,
  },
  'period-locked': {
    title: 'The books are locked up to and including {{until}}',
    meaning: 'The Z-report is from {{date}} and belongs to a locked period.',
    mend: 'Ask whoever keeps the books to unlock the period in Fortnox. Then come back here.',
    button: checkAgain,
  },
  'series-approver': {
    title: 'Vouchers in series {{series}} must be approved by {{approver}}',
    meaning:
      'The series has an approver in Fortnox. What is booked there waits to be approved, so the day does not show in the books until that is done. Nothing has been sent yet.',
    mend: 'Is that how you want it? The answer then holds for every day. Otherwise: remove the approver from the series in Fortnox, or choose another series.',
    button: 'Yes, book it so',
  },
  'voucher-alike': {
    title: 'Has the day been booked by hand already?',
    meaning:
      'Voucher {{series}}\u00A0{{number}} “{{description}}” has the same date and the same money, {{amount}}. Nothing has been sent.',
    mend: 'Look at it in Fortnox. If it is the same day’s takings: lay this one aside. If it is something else: book it.',
    button: 'It is something else, book it',
  },
  'voucher-differs': {
    title: 'Voucher {{series}}\u00A0{{number}} is this day, but with other rows',
    meaning:
      'It carries the mark or the words of this Z-report, so the day is booked. Its rows are not those that would be sent now; that happens when accounts were changed afterwards, or somebody has corrected it in Fortnox. Nothing is sent again.',
    mend: 'Compare the voucher in Fortnox with the rows here. If it is right: count the day as booked.',
    button: 'Count it as booked',
  },
  'voucher-gone': {
    title: 'Voucher {{series}}\u00A0{{number}} is no longer in Fortnox',
    meaning:
      'The day was booked, but when it was read again the voucher was gone. Nothing is sent again by itself.',
    mend: 'Ask whoever keeps the books why it was removed. If the day is to be booked: do it by hand in Fortnox.',
    button: seen,
  },
  'voucher-changed': {
    title: 'Voucher {{series}}\u00A0{{number}} has been changed in Fortnox',
    meaning:
      'It was sent with {{expected}}. When it was read again it said {{found}}, on {{date}}. If the money is the same, its accounts or its date have changed. Nothing is sent again.',
    mend: 'Compare the voucher in Fortnox with the rows here, and talk to whoever keeps the books.',
    button: seen,
  },
  'voucher-twin': {
    title: 'The day stands twice in Fortnox: {{twin}} and {{series}}\u00A0{{number}}',
    meaning: 'Both carry the mark or the words of this Z-report. Nothing is sent again.',
    mend: 'Ask whoever keeps the books to reverse one of them.',
    button: seen,
  },
  'voucher-doubled': {
    title: 'Has the day been booked by hand as well?',
    meaning:
      'Voucher {{series}}\u00A0{{number}} “{{description}}” has the same date and the same money, {{amount}}, as {{twin}}. Nothing is sent again.',
    mend: 'Look at both in Fortnox. If it is the same day’s takings: ask whoever keeps the books to reverse one.',
    button: seen,
  },
  'voucher-foreign-mark': {
    title: 'Another computer books in the same company',
    meaning:
      'Voucher {{series}}\u00A0{{number}} of the same day carries a mark of a Kassabryggan that this computer does not know. Nothing is sent again.',
    mend: 'If it is another register: good, and you are not asked about it again. If it is the same register on an old computer: turn Kassabryggan off there.',
    button: seen,
  },
  'register-number-shared': {
    title: 'Two computers have the same register number',
    meaning:
      'Voucher {{series}}\u00A0{{number}} “{{description}}” was not sent by this computer, and says register {{register}} too. The days can then be taken for each other.',
    mend: 'If the shop has several registers: give this one a number of its own, and what waits is booked. If there is only one: see to it that Kassabryggan is turned off on the old computer.',
    button: 'To the register’s number',
  },
  'voucher-awaits-approval': {
    title: 'Voucher {{series}}\u00A0{{number}} waits to be approved in Fortnox',
    meaning: 'It has been sent and has its number. Nothing is sent again.',
    mend: 'The approver in Fortnox approves it there.',
    button: showLog,
  },
  'fortnox-refused': {
    title: 'Fortnox did not take the voucher',
    meaning: 'Fortnox answered: {{message}}',
    mend: 'See to what Fortnox asks for. Then come back here.',
    button: checkAgain,
  },
  'fortnox-keeps-failing': {
    title: 'Fortnox cannot cope with this voucher',
    meaning:
      'It has been sent several times without an answer that can be read ({{message}}). It is not booked. The other days are booked as usual.',
    mend: 'Wait a while and try again. If that does not help: book the day by hand in Fortnox and lay this one aside.',
    button: tryAgain,
  },
  'fortnox-forbidden': {
    title: 'Kassabryggan may not book in Fortnox',
    meaning: 'The connection lacks the right to the books. The day stays here.',
    mend: 'The administrator in Fortnox can grant the right. Then come back here.',
    button: checkAgain,
  },
  'field-unsendable': {
    title: 'Fortnox does not take the field {{field}} as it is',
    meaning: 'The value is too long, missing or has characters Fortnox does not use. Nothing was sent.',
    mend: 'Correct the value in the register. Kassabryggan then sends it.',
    button: tryAgain,
  },
  'keychain-unavailable': {
    title: 'The computer’s keychain is not open',
    meaning: 'The login to Fortnox is kept only there. What is caught is kept.',
    mend: 'Unlock the keychain, or log out of the computer and in again.',
    button: tryAgain,
  },
  'fortnox-unreachable': {
    title: 'No connection with Fortnox',
    meaning: 'The internet or Fortnox does not answer. Nothing is lost.',
    mend: 'You need not wait. It is booked by itself when the connection is back.',
    button: tryNow,
  },
  'fortnox-unavailable': {
    title: 'Fortnox is closed for a while',
    meaning: 'Fortnox answers, but takes nothing right now. Nothing is lost.',
    mend: 'You need not wait. It is booked by itself when Fortnox opens.',
    button: tryNow,
  },
  'fortnox-busy': {
    title: 'Fortnox is busy',
    meaning: 'Fortnox asks us to wait a moment. Nothing is lost.',
    mend: 'You need not do anything. The next try is made by itself.',
    button: tryNow,
  },
  'fortnox-unreadable': {
    title: 'The answer from Fortnox could not be read',
    meaning: 'Something on the way answered in place of Fortnox, for instance a login page of the network.',
    mend: 'See that the computer reaches the internet. The next try is made by itself.',
    button: tryNow,
  },
  'outcome-unknown': {
    title: 'The answer from Fortnox never arrived',
    meaning: 'The voucher may have been booked. Kassabryggan looks in Fortnox before anything is sent again.',
    mend: 'You need not do anything, and should not book it by hand.',
    button: tryNow,
  },
  'disk-full': {
    title: 'The computer’s disk is full',
    meaning: 'There is no room for new Z-reports. What is saved is safe, and the register prints as usual.',
    mend: 'Empty the bin or remove something large. Then press here.',
    button: tryAgain,
  },
  'already-running': {
    title: 'Kassabryggan is already running',
    meaning: 'Two at once could book the same day, so only the first one works.',
    mend: 'Use the window that is open already. If you cannot find it, restart the computer.',
    button: tryAgain,
  },
  'database-newer': {
    title: 'A newer Kassabryggan has been used here',
    meaning: 'This version cannot read what the newer one has saved, and leaves it alone.',
    mend: 'Install the latest version of Kassabryggan.',
    button: tryAgain,
  },
  'database-damaged': {
    title: 'Kassabryggan’s saved data cannot be read',
    meaning: 'The register prints as usual, and the prints are recorded. The file is left alone: {{file}}',
    mend: 'Restart the computer. If that does not help, call support before doing anything else.',
    button: tryAgain,
  },
  'practice-unreachable': {
    title: 'The practice does not answer',
    meaning:
      'The practice register and the practice books cannot be reached right now. Nothing real is touched.',
    mend: 'Wait a moment and press here. If that does not help, start practising again.',
    button: tryAgain,
  },
  'tap-gone': {
    title: 'I cannot hear the register',
    meaning: 'What the register prints now does not come here. What is already caught is kept.',
    mend: 'See that the cable between the register and the computer is in, at both ends.',
    button: tryNow,
  },
  'tap-gap': {
    title: 'A piece of the printer line was not heard',
    meaning: 'A print may have passed without being caught.',
    mend: 'Did you take a Z then? See that it is in the list of Z-reports.',
    button: 'Show Z-reports',
  },
  'printer-unreachable': {
    title: 'The printer does not answer',
    meaning: 'The print is caught but does not come out on paper.',
    mend: 'See that the printer is on and has paper.',
    button: tryNow,
  },
  'printer-paper-out': {
    title: 'The printer is out of paper',
    meaning: 'What the register prints is caught all the same.',
    mend: 'Put in a new roll, and it prints on.',
    button: showLog,
  },
  'printer-cover-open': {
    title: 'The cover of the printer is open',
    meaning: 'Nothing comes out on paper meanwhile.',
    mend: 'See that the roll lies right, and close the cover.',
    button: showLog,
  },
  'printer-silent': {
    title: 'The printer does not answer the register',
    meaning: 'The register has asked the printer something and got no answer.',
    mend: 'See that the printer is on, and that its cable is in.',
    button: showLog,
  },
  'drawer-openings-differ': {
    title: 'The Z says {{printed}} drawer openings, {{heard}} were heard on the line',
    meaning: 'It stops nothing. Some registers count only openings without a sale.',
    mend: 'The log says when the drawer was opened, should you wonder.',
    button: 'Show the print',
  },
  'tap-file-stays': {
    title: 'A recording of the printer line could not be removed',
    meaning: 'It is older than it need be and may hold receipts: {{file}}',
    mend: 'Another try is made every hour. If that does not help, restart the computer.',
    button: tryAgain,
  },
  'print-unread': {
    title: 'A print could not be read',
    meaning: 'It did not look like a Z-report, so nothing of it was kept.',
    mend: 'Did you take a Z then? See that it is in the list of Z-reports.',
    button: showLog,
  },
};
