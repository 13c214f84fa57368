import type { ProblemTexts } from '../shape.ts';

const showLog = 'Show the log';
const lookAtPrint = 'Show the print';
const showLayout = 'Show how it was read';

/** What can be wrong with a print. */
export const printProblems = {
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
    button: showLog,
  },
  'print-wrong-speed': {
    title: 'What is heard from the register makes no sense',
    meaning:
      'The line seems to be read at another speed than the register sends at. Nothing of the print is booked.',
    mend: 'Find the speed of the printer line again. If it is a Z, book this day by hand in Fortnox.',
    button: 'Find the speed',
  },
  'print-star-mode': {
    title: 'The printer is set to Star’s own language',
    meaning: 'Kassabryggan reads ESC/POS, and this is something else. Nothing of the print is booked.',
    mend: 'Set the DIP switch on the printer to ESC/POS, and the register likewise. If it is a Z, book the day by hand in Fortnox.',
    button: showLog,
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
    mend: 'Ask whoever looks after the register. If it has been reset or replaced: answer that it has started over, and it is asked only once. If it is an older day that comes late: book it.',
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
    mend: 'Lay the two papers side by side and see what differs. If the register has been reset or replaced: answer that it has started over.',
    button: lookAtPrint,
  },
  'z-printed-again': {
    title: 'The same print came again',
    meaning: 'The Z-report is here already. It is booked once, and this print is not booked.',
    mend: 'You need not do anything.',
    button: lookAtPrint,
  },
  'z-crosses-year': {
    title: 'The day begins {{printed}} and is booked {{date}}, in the next year',
    meaning:
      'The Z-report reaches across the turn of the year, so all of its sales come into the new year. Nothing is booked yet.',
    mend: 'If it belongs to the old year: lay it aside and book it there by hand. Otherwise: book it.',
    button: 'Book it on {{date}}',
  },
  'z-still-missing': {
    title: 'Z {{missing}} is still missing',
    meaning: 'The one after it is booked. What the register sold on Z {{missing}} is not in the books.',
    mend: 'Find its paper, or print a copy on the register, and book that day. Should it come here, the question goes away.',
    button: 'I have dealt with it',
  },
  'z-flow-off': {
    title: 'Z-reports are not booked, as the settings are',
    meaning: 'The scenario that is chosen sends no Z-reports. It stays here.',
    mend: 'If you want them booked: choose a scenario with Z-reports under Settings.',
    button: 'Show the print',
  },
  'z-before-start': {
    title: 'The day is from before the start date {{from}}',
    meaning:
      'The Z-report is from {{date}}. Kassabryggan books from {{from}} on, so this one was laid aside.',
    mend: 'If it is to be booked: move the start date under Settings. It then shows in the preview.',
    button: 'Show the print',
  },
  'start-date-future': {
    title: 'The start date {{date}} has not come yet',
    meaning: 'Days until then would be left lying without anybody noticing. Nothing has been changed.',
    mend: 'Choose today or an earlier day.',
    button: 'Show the print',
  },
  'start-date-locked': {
    title: 'The start date {{date}} lies in a locked period',
    meaning: 'The books are locked up to and including {{until}}. Nothing has been changed.',
    mend: 'Choose a day after {{until}} under What is done.',
    button: 'Show the print',
  },
  'settings-changed': {
    title: 'Somebody has changed the settings meanwhile',
    meaning: 'What you saw no longer holds. Nothing has been changed.',
    mend: 'Look through what holds now, and save again.',
    button: 'Show again',
  },
  'preview-outdated': {
    title: 'Something has happened to the Z-reports meanwhile',
    meaning: 'Saving would do something else than what you saw. Nothing has been changed.',
    mend: 'Show what happens again, and then save.',
    button: 'Show again',
  },
  'choice-missing': {
    title: '{{field}} {{found}} is no longer in Fortnox',
    meaning: 'It was chosen from a list, but has been removed or made inactive. Nothing has been changed.',
    mend: 'Choose another under What is done, or add it in Fortnox again.',
    button: 'Check again',
  },
  'choice-unchecked': {
    title: '{{field}} {{found}} cannot be checked in Fortnox',
    meaning:
      'Fortnox does not answer, or does not show that list. It is not saved unchecked. Nothing has been changed.',
    mend: 'Try again when Fortnox answers. If a permission is missing, the inspection says which.',
    button: 'Show again',
  },
  'input-refused': {
    title: 'That choice does not belong here',
    meaning: 'The page sent something that what is chosen does not have. Nothing has been changed.',
    mend: 'Reload the page and choose again.',
    button: 'Reload',
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
    mend: 'See on the Z-report which company the register is set up for, and which one Kassabryggan is connected to.',
    button: lookAtPrint,
  },
} satisfies Partial<ProblemTexts>;
