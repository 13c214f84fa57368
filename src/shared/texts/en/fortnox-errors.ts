import type { FortnoxErrorTexts } from '../shape.ts';

/** Why Fortnox said no, as one says it in the shop. */
export const fortnoxErrors: FortnoxErrorTexts = {
  'system-fault': {
    title: 'Something went awry inside Fortnox',
    meaning: 'It is on Fortnox’s side and usually passes.',
    mend: 'You need not do anything. The next try is made by itself.',
  },
  'request-malformed': {
    title: 'Fortnox did not understand what Kassabryggan sent',
    meaning: 'Fortnox may have changed something. Nothing is booked.',
    mend: 'Call support and read out the code. It cannot be mended here.',
  },
  'not-alphanumeric': {
    title: 'Fortnox takes only letters and digits there',
    meaning: 'A number or code has a character that may not be there.',
    mend: 'Change the number or code to letters and digits only.',
  },
  'too-long': {
    title: 'A text is too long for Fortnox',
    meaning: 'Fortnox sometimes takes shorter texts than it promises.',
    mend: 'Shorten the text and try again.',
  },
  'not-numeric': {
    title: 'Fortnox expected a number',
    meaning: 'A field that must be a number holds something else.',
    mend: 'Correct the value to a number.',
  },
  'not-boolean': {
    title: 'Fortnox expected yes or no',
    meaning: 'A field that must be yes or no holds something else.',
    mend: 'Call support and read out the code. It cannot be mended here.',
  },
  characters: {
    title: 'A character may not be used in Fortnox',
    meaning: 'A text has a character Fortnox does not take.',
    mend: 'Remove unusual characters from the text and try again.',
  },
  'login-invalid': {
    title: 'Fortnox does not let Kassabryggan in',
    meaning: 'The connection is no longer valid.',
    mend: 'Ask an administrator in Fortnox to connect Kassabryggan again.',
  },
  'period-locked': {
    title: 'The period is locked in Fortnox',
    meaning: 'The books do not take that date.',
    mend: 'Ask whoever keeps the books to unlock the period in Fortnox. Then come back here.',
  },
  'account-missing': {
    title: 'An account does not exist in Fortnox',
    meaning: 'The account is not in the chart of that financial year.',
    mend: 'Add the account to the chart in Fortnox. Then come back here.',
  },
  'account-inactive': {
    title: 'An account is not active in Fortnox',
    meaning: 'The account exists, but is switched off for that financial year.',
    mend: 'Open the account in the chart in Fortnox and tick Active. Then come back here.',
  },
  'account-number-invalid': {
    title: 'An account number does not have four digits',
    meaning: 'Fortnox takes only accounts of four digits.',
    mend: 'Correct the account number and try again.',
  },
  'default-account-missing': {
    title: 'A default account does not exist or is not active',
    meaning: 'Fortnox uses an account that is the default of the article, the customer or the company.',
    mend: 'See under Settings in Fortnox which accounts are the defaults, and on the article and the customer.',
  },
  'default-account-unfit': {
    title: 'The VAT of a default account does not fit',
    meaning: 'The account has another VAT code than the one needed.',
    mend: 'Ask whoever keeps the books to go through the default accounts in Fortnox.',
  },
  'currency-missing': {
    title: 'The currency does not exist in Fortnox',
    meaning: 'The company has not set up that currency.',
    mend: 'Set up the currency in Fortnox. Then come back here.',
  },
  'article-missing': {
    title: 'The article does not exist in Fortnox',
    meaning: 'It may have been removed, or have another number.',
    mend: 'Add the article in Fortnox, or choose another for the row.',
  },
  'article-number-taken': {
    title: 'The article number is already used in Fortnox',
    meaning: 'Another article has that number.',
    mend: 'Choose another article number.',
  },
  'article-number-missing': {
    title: 'The article number is missing',
    meaning: 'Fortnox needs a number for the article.',
    mend: 'Give the article a number and try again.',
  },
  'terms-of-payment-missing': {
    title: 'The terms of payment do not exist in Fortnox',
    meaning: 'The terms of the customer or the order are not set up.',
    mend: 'Set up the terms of payment in Fortnox, or choose others.',
  },
  'terms-of-delivery-missing': {
    title: 'The terms of delivery do not exist in Fortnox',
    meaning: 'They may have been removed and still stand on the customer.',
    mend: 'Open the customer in Fortnox and choose terms of delivery that exist.',
  },
  'price-missing': {
    title: 'The price does not exist in Fortnox',
    meaning: 'The article has no price in that price list.',
    mend: 'Add the price in Fortnox, or choose another price list.',
  },
  'price-refused': {
    title: 'Fortnox could not change the price',
    meaning: 'The price is as it was.',
    mend: 'Open the article in Fortnox and see that the price can be changed there.',
  },
  'price-list-missing': {
    title: 'The price list does not exist in Fortnox',
    meaning: 'It may have been renamed or removed.',
    mend: 'Choose a price list that exists.',
  },
  'price-list-refused': {
    title: 'Fortnox could not use the price list',
    meaning: 'The price list is as it was.',
    mend: 'Open the price list in Fortnox and see that it can be changed there.',
  },
  'unit-missing': {
    title: 'The unit does not exist in Fortnox',
    meaning: 'The unit of the article or the row is not set up.',
    mend: 'Set up the unit in Fortnox, or choose another.',
  },
  'customer-missing': {
    title: 'The customer does not exist in Fortnox',
    meaning: 'It may have been removed, or have another number.',
    mend: 'Add the customer in Fortnox. Then come back here.',
  },
  'customer-refused': {
    title: 'The customer number cannot be used',
    meaning: 'It is used, or was used by a customer that is removed. A customer number never comes back.',
    mend: 'Choose another customer number, and see that the customer has a name.',
  },
  'invoice-missing': {
    title: 'The invoice does not exist in Fortnox',
    meaning: 'It may have another number.',
    mend: 'See in Fortnox which number the invoice has.',
  },
  'order-missing': {
    title: 'The order does not exist in Fortnox',
    meaning: 'It may have another number.',
    mend: 'See in Fortnox which number the order has.',
  },
  'order-number-taken': {
    title: 'The order number is already used in Fortnox',
    meaning: 'Another order has that number.',
    mend: 'Let Fortnox choose the number.',
  },
  'project-missing': {
    title: 'The project does not exist in Fortnox',
    meaning: 'It may have been removed.',
    mend: 'Add the project in Fortnox, or remove it here.',
  },
  'filter-invalid': {
    title: 'Fortnox did not understand the question',
    meaning: 'Fortnox may have changed something. Nothing is changed or booked.',
    mend: 'Call support and read out the code. It cannot be mended here.',
  },
  'identifier-missing': {
    title: 'Fortnox did not know what was meant',
    meaning: 'A number or name was missing in the question.',
    mend: 'Call support and read out the code. It cannot be mended here.',
  },
  'target-missing': {
    title: 'What was to be changed does not exist in Fortnox',
    meaning: 'It may have been removed meanwhile.',
    mend: 'See in Fortnox that it is still there. Otherwise call support and read out the code.',
  },
  'scope-missing': {
    title: 'Kassabryggan may not do that in Fortnox',
    meaning: 'The connection lacks that permission.',
    mend: 'Ask an administrator in Fortnox to connect Kassabryggan again and consent to everything.',
  },
  'licence-missing': {
    title: 'A licence is missing in Fortnox',
    meaning: 'The company has not bought the part of Fortnox that is needed.',
    mend: 'An administrator in Fortnox can add the licence. Then come back here.',
  },
  'integration-licence-missing': {
    title: 'The licence for integrations is missing in Fortnox',
    meaning: 'Without it no program from outside may work in the company.',
    mend: 'An administrator in Fortnox can add the licence. Then come back here.',
  },
  'invoice-right-missing': {
    title: 'Kassabryggan may not make customer invoices in Fortnox',
    meaning: 'The connection lacks that permission, or the company lacks the licence.',
    mend: 'An administrator in Fortnox can grant the permission. Then come back here.',
  },
  'voucher-right-missing': {
    title: 'Kassabryggan may not book in Fortnox',
    meaning: 'The connection lacks that permission, or the company lacks the licence.',
    mend: 'An administrator in Fortnox can grant the permission. Then come back here.',
  },
  'housework-invalid': {
    title: 'The row of housework does not fit',
    meaning: 'The type of housework does not fit, or has ended.',
    mend: 'Go through the article’s setting for housework in Fortnox.',
  },
  'row-without-words': {
    title: 'A row has a quantity but no text',
    meaning: 'Fortnox needs an article or a description on every row.',
    mend: 'Give the article a description in the register and try again.',
  },
  'row-account-needed': {
    title: 'A row with VAT of its own needs an account',
    meaning: 'The company uses simplified VAT in Fortnox, and then the rate is not enough.',
    mend: 'Ask whoever keeps the books for the account of that VAT.',
  },
  unexplained: {
    title: 'Fortnox said no',
    meaning: 'Kassabryggan does not know what the code means.',
    mend: 'Read what Fortnox answered and mend it. If that does not help, call support and read out the code.',
  },
};
