import type { ProblemTexts } from '../shape.ts';

const lookAtPrint = 'Show the print';
const showLayout = 'Show how it was read';
const checkAgain = 'Check again and book';
const tryNow = 'Try now';
const tryAgain = 'Try again';
const showLog = 'Show the log';

/** What can stand in the way, as one says it in the shop. */
export const problems: ProblemTexts = {
  'print-damaged': {
    title: 'The print did not arrive whole',
    meaning:
      'Something was lost on the way from the register, so the figures are not certain. Nothing is booked.',
    mend: 'Compare with the paper and book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'print-raster-only': {
    title: 'The register prints pictures instead of text',
    meaning: 'The print is drawn dot by dot, so there is nothing to read. Nothing of it is booked.',
    mend: 'Change the printer driver on the register to ESC/POS with text. If it is a Z, book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'print-wrong-speed': {
    title: 'What is heard from the register makes no sense',
    meaning:
      'The line seems to be read at another speed than the register sends at. Nothing of the print is booked.',
    mend: 'Find the speed of the printer line again. If it is a Z, book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'print-star-mode': {
    title: 'The printer is set to Star’s own language',
    meaning: 'Kassabryggan reads ESC/POS, and this is something else. Nothing of the print is booked.',
    mend: 'Set the DIP switch on the printer to ESC/POS, and the register likewise. If it is a Z, book the day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-number-missing': {
    title: 'The Z-report has no number',
    meaning: 'Without a number nobody can promise that the day is booked only once, so it stays here.',
    mend: 'Look at the paper. Book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-field-missing': {
    title: 'The Z-report says nothing about {{field}}',
    meaning: 'It is needed for the books, and Kassabryggan never guesses.',
    mend: 'Set up the register to print {{field}} on the Z-report. Book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-sums-differ': {
    title: 'The sums on the Z-report do not add up',
    meaning: '{{check}}: it should be {{expected}} but comes to {{found}}. Nothing is booked.',
    mend: 'Compare with the paper. If the paper is right, book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-sign-unreadable': {
    title: 'One amount cannot be read with certainty',
    meaning: 'It does not show whether the amount is plus or minus, and Kassabryggan never guesses.',
    mend: 'Compare with the paper and book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-net-missing': {
    title: 'Sales without VAT are not on the Z-report',
    meaning: 'For {{rate}} % VAT they cannot be worked out to the öre, so nothing is booked.',
    mend: 'Set up the register to print net per VAT rate. Book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-title-missing': {
    title: 'Is this a Z-report?',
    meaning: 'The print looks like a Z-report but has no title that says so, so nothing is booked.',
    mend: 'If it is the Z of the day, show where its title stands, once and for all. Otherwise lay it aside.',
    button: showLayout,
  },
  'layout-unconfirmed': {
    title: 'The first Z from this register. Did Kassabryggan read it right?',
    meaning:
      'Every register prints in its own way. Before anything is booked you confirm once where the figures stand.',
    mend: 'Compare with the paper, line by line. After that each Z is booked without questions.',
    button: showLayout,
  },
  'layout-changed': {
    title: 'The register prints in a new way: {{field}}',
    meaning:
      'It stood under “{{expected}}” before and “{{found}}” now. Nothing is booked until someone has looked.',
    mend: 'If the register was updated, compare with the paper and confirm the new way once.',
    button: showLayout,
  },
  'layout-incomplete': {
    title: 'Something is missing: {{field}}',
    meaning: 'No Z-report can be booked without it, so it cannot be confirmed yet.',
    mend: 'Choose the field and point out the line where it stands.',
    button: lookAtPrint,
  },
  'layout-line-without-words': {
    title: 'That line cannot be known again',
    meaning: 'It has no words before its figures, and the figures are new every day.',
    mend: 'Point at a line with words, the heading above for instance.',
    button: lookAtPrint,
  },
  'layout-line-not-unique': {
    title: 'The same words stand on several lines',
    meaning: 'Kassabryggan would not know which of them is meant tomorrow.',
    mend: 'Point at a line with words of its own, the heading above for instance.',
    button: lookAtPrint,
  },
  'z-number-gap': {
    title: 'Z {{missing}} never came. Book this one anyway?',
    meaning: 'This Z-report is whole and ready to book. The one before it has not been heard.',
    mend: 'Look for the paper of Z {{missing}}. If it exists, book it by hand in Fortnox.',
    button: 'Book anyway',
  },
  'z-missing': {
    title: 'Z {{missing}} is missing, {{amount}} by the register’s grand total. Book this one anyway?',
    meaning: 'This Z-report is whole and ready to book. What is missing has not been heard.',
    mend: 'Look for the paper of Z {{missing}}. If it exists, book it by hand in Fortnox.',
    button: 'Book anyway',
  },
  'z-number-skipped': {
    title: 'There is no Z {{missing}} in the register’s totals. Book this one anyway?',
    meaning:
      'The grand total goes on exactly where the last Z-report ended, so no sales are missing. The register has skipped the number.',
    mend: 'There is no paper to look for. Answer yes, and the day is booked.',
    button: 'Book anyway',
  },
  'z-number-lower': {
    title: 'The Z number is lower than the last one. Book this one anyway?',
    meaning: 'The register may have started counting over. Nothing is booked until somebody has looked.',
    mend: 'Ask whoever looks after the register whether it has been reset or replaced.',
    button: 'Book anyway',
  },
  'z-chain-gap': {
    title: 'A Z-report of {{amount}} seems to be missing before this one. Book this one anyway?',
    meaning:
      'The numbers follow each other, but the grand total has moved by {{amount}} with no Z-report heard.',
    mend: 'Look for a paper from between the last two. If it exists, book it by hand in Fortnox.',
    button: 'Book anyway',
  },
  'z-chain-behind': {
    title: 'The Z-report begins before the last one ended. Book it anyway?',
    meaning:
      'The grand total stood at {{expected}} after the last one, but here it begins at {{found}}. It may be an older day, or a register that was reset.',
    mend: 'See on the paper which day it is, and in Fortnox that this day is not booked already.',
    button: 'Book anyway',
  },
  'z-chain-same': {
    title: 'This day has come before',
    meaning:
      'An earlier Z-report begins and ends at the same grand totals, to the öre. That one stands, and this one is not booked.',
    mend: 'Compare the two papers. If they are the same day, lay this one aside.',
    button: lookAtPrint,
  },
  'z-chain-misread': {
    title: 'A figure on the Z-report seems to be misread',
    meaning:
      '{{field}}: it came out as {{found}}, but all the rest agrees only if it is {{expected}}. Nothing is booked.',
    mend: 'Compare with the paper and book this day by hand in Fortnox.',
    button: lookAtPrint,
  },
  'z-printed-differently': {
    title: 'The same Z number came with other figures',
    meaning: 'The first print stands. This one is not booked until somebody has compared them.',
    mend: 'Lay the two papers side by side and see what differs.',
    button: lookAtPrint,
  },
  'z-printed-again': {
    title: 'The same print came again',
    meaning: 'The Z-report is here already. It is booked once, and this print is not booked.',
    mend: 'You need not do anything.',
    button: lookAtPrint,
  },
  'z-clock-off': {
    title: 'The register’s clock is not in step. Book the day anyway?',
    meaning:
      'The paper says {{printed}}, more than a day from the computer’s clock. That date goes into the books.',
    mend: 'If the date on the paper is right, answer yes. Then set the clock of the register.',
    button: 'Book anyway',
  },
  'card-terminal-differs': {
    title: 'The card terminal says {{expected}}, the Z-report {{found}}',
    meaning: 'They differ by {{amount}}. The day is booked all the same, with the figures of the Z-report.',
    mend: 'See whether the terminal was closed at another time, or something was rung up as card by mistake.',
    button: lookAtPrint,
  },
  'company-differs': {
    title: 'The Z-report belongs to another company',
    meaning: 'The paper says {{printed}}. The books here are those of {{company}}.',
    mend: 'See which company the register and Kassabryggan are set up for.',
    button: lookAtPrint,
  },
  'tender-unmapped': {
    title: 'Which account is {{tender}} booked on?',
    meaning: 'The register has taken payment by {{tender}}, and that has no account yet.',
    mend: 'Enter the account once. It then holds for every day.',
    button: 'Save and book',
  },
  'rate-unmapped': {
    title: 'Sales with {{rate}} % VAT have no account',
    meaning: 'Kassabryggan does not choose accounts. The day stays here until one is chosen.',
    mend: 'Ask whoever keeps the books for the account for {{rate}} % VAT.',
    button: lookAtPrint,
  },
  'difference-unmapped': {
    title: 'What was counted differs from what was rung up',
    meaning: '{{tender}} differs by {{amount}}, and cash differences have no account yet.',
    mend: 'Enter the account once. It then holds for every day.',
    button: 'Save and book',
  },
  'tips-unmapped': {
    title: 'Tips have no account',
    meaning: 'Tips of {{amount}} are on the Z-report. Kassabryggan does not choose accounts.',
    mend: 'Enter the account once. It then holds for every day.',
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
    mend: 'Add account {{account}} to the chart of accounts in Fortnox. Then come back here.',
    button: checkAgain,
  },
  'account-inactive': {
    title: 'Account {{account}} is not active in Fortnox',
    meaning: 'The voucher needs that account. The day stays here until it is active.',
    mend: 'Open account {{account}} in the chart of accounts in Fortnox and tick Active. Then come back here.',
    button: checkAgain,
  },
  'series-missing': {
    title: 'Voucher series {{series}} does not exist in Fortnox',
    meaning: 'The register’s vouchers belong there. The day stays here until the series exists.',
    mend: 'Add voucher series {{series}} in Fortnox, with manual entry (Manuell kontering). Then come back here.',
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
  'voucher-differs': {
    title: 'Voucher {{series}}\u00A0{{number}} looks different in Fortnox now',
    meaning: 'It was booked, but when it was read again it did not match row by row. Nothing is sent again.',
    mend: 'Compare the voucher in Fortnox with the rows here, and talk to whoever keeps the books.',
    button: lookAtPrint,
  },
  'fortnox-refused': {
    title: 'Fortnox did not take the voucher',
    meaning: 'Fortnox answered: {{message}}',
    mend: 'See to what Fortnox asks for. Then come back here.',
    button: checkAgain,
  },
  'fortnox-forbidden': {
    title: 'Kassabryggan may not book in Fortnox',
    meaning: 'The connection lacks the right to the books. The day stays here.',
    mend: 'The administrator in Fortnox can grant the right. Then come back here.',
    button: checkAgain,
  },
  'not-paired': {
    title: 'Not connected to Fortnox',
    meaning: 'What is caught is kept here, and booked when Fortnox is connected.',
    mend: 'Ask the administrator in Fortnox to connect Kassabryggan.',
    button: tryAgain,
  },
  'login-refused': {
    title: 'Fortnox does not let Kassabryggan in',
    meaning: 'The connection has run out or been removed. What is caught is kept.',
    mend: 'Ask the administrator in Fortnox to connect Kassabryggan again.',
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
