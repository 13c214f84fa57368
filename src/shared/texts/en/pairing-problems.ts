import type { ProblemTexts } from '../shape.ts';

const connect = 'Connect to Fortnox';
const connectAgain = 'Connect again';
const startAgain = 'Start again';
const untouched = 'Everything that held before still holds.';
const waits = 'What is caught is kept, and is booked afterwards.';

/** What can stand in the way of connecting a company in Fortnox, and of staying connected. */
export const pairingProblems = {
  'not-paired': {
    title: 'Not connected to Fortnox',
    meaning: 'What is caught is kept here, and booked when Fortnox is connected.',
    mend: 'Ask the administrator in Fortnox to connect Kassabryggan.',
    button: connect,
  },
  'login-refused': {
    title: 'Fortnox does not let Kassabryggan in',
    meaning: 'The connection has run out or been removed. What is caught is kept.',
    mend: 'Ask the administrator in Fortnox to connect Kassabryggan again.',
    button: connectAgain,
  },
  'login-secret-wrong': {
    title: 'The client secret no longer holds',
    meaning: `Somebody has changed it in Fortnox’s developer portal. ${waits}`,
    mend: 'Fetch the new client secret and connect again.',
    button: connectAgain,
  },
  'login-revoked': {
    title: 'The connection has been removed in Fortnox',
    meaning: `Somebody in the company has taken the consent back, or it was replaced. ${waits}`,
    mend: 'Ask the administrator in Fortnox to connect Kassabryggan again.',
    button: connectAgain,
  },
  'login-expired': {
    title: 'The connection to Fortnox has run out',
    meaning: `A personal login ends when it has not been used for 45 days. ${waits}`,
    mend: 'Connect again, preferably with a service account: it does not run out.',
    button: connectAgain,
  },
  'company-other': {
    title: 'The login belongs to another company',
    meaning: `It opens {{company}}, and nothing is booked there. ${waits}`,
    mend: 'Connect again with the right company.',
    button: connectAgain,
  },
  'pairing-integration-missing': {
    title: 'The client id and client secret are missing',
    meaning: 'Fortnox needs them to know which program is asking.',
    mend: 'Type them in and try again.',
    button: startAgain,
  },
  'pairing-not-waiting': {
    title: 'Kassabryggan is not waiting for an answer',
    meaning: `The answer has been used already, or connecting was cancelled. ${untouched}`,
    mend: 'Start again if the company is not connected.',
    button: startAgain,
  },
  'pairing-port-taken': {
    title: 'The browser does not find its way back here by itself',
    meaning: 'Another program on the computer uses port {{port}}.',
    mend: 'Consent all the same. Then copy the whole address from the browser’s address line and paste it here.',
    button: startAgain,
  },
  'pairing-answer-bare': {
    title: 'Fortnox sent the browser back without an answer',
    meaning:
      'That happens when the company is locked in Fortnox, for instance for an unpaid invoice, or when the licence for integrations is missing.',
    mend: 'Log in to Fortnox and see what it says there. Then try again.',
    button: startAgain,
  },
  'pairing-answer-foreign': {
    title: 'An answer came that does not belong here',
    meaning: `It was not the answer to this question, so it was not used. ${untouched}`,
    mend: 'Go back to Fortnox and consent there, or start again.',
    button: startAgain,
  },
  'pairing-paste-unreadable': {
    title: 'What you pasted could not be read',
    meaning: 'It is neither an address nor a code.',
    mend: 'Copy the whole address from the browser’s address line, from http to the end.',
    button: startAgain,
  },
  'pairing-consent-refused': {
    title: 'Somebody said no in Fortnox',
    meaning: `Kassabryggan got no consent. ${untouched}`,
    mend: 'Start again and choose Approve. Only a system administrator can approve a service account.',
    button: startAgain,
  },
  'pairing-warehouse-refused': {
    title: 'Fortnox does not give the permission warehouse',
    meaning: `The integration does not have it, or the company has no licence for the warehouse. ${untouched}`,
    mend: 'Start again: it is then asked without the warehouse, and all else works.',
    button: startAgain,
  },
  'pairing-expired': {
    title: 'It took more than ten minutes',
    meaning: `That is how long the question to Fortnox holds. ${untouched}`,
    mend: 'Start again when the person who is to consent is there.',
    button: startAgain,
  },
  'pairing-code-spent': {
    title: 'The code from Fortnox does not hold',
    meaning: `A code holds for ten minutes and only once. ${untouched}`,
    mend: 'Start again and consent anew in Fortnox. See also that the redirect address is registered exactly as it stands here.',
    button: startAgain,
  },
  'pairing-secret-wrong': {
    title: 'The client id and client secret do not match',
    meaning: `Fortnox does not know them. ${untouched}`,
    mend: 'Copy them once more from Fortnox’s developer portal, without spaces.',
    button: startAgain,
  },
  'pairing-service-refused': {
    title: 'Fortnox gave no service account',
    meaning: `The consent came, but the service account may not log in by itself. ${untouched}`,
    mend: 'See in the developer portal that only administrators may approve the integration. Or connect with a personal login.',
    button: startAgain,
  },
  'pairing-login-refused': {
    title: 'Fortnox refused the login',
    meaning: `Fortnox answered {{message}}. ${untouched}`,
    mend: 'Start again. If that does not help, call support and read out the answer.',
    button: startAgain,
  },
  'pairing-unreachable': {
    title: 'No connection with Fortnox just now',
    meaning: `Connecting could not be finished. ${untouched}`,
    mend: 'See that the computer is on the internet, and start again.',
    button: startAgain,
  },
  'pairing-company-other': {
    title: 'That is another company',
    meaning: `{{company}} is the one here, but the consent was given for {{found}}. It was not used. ${untouched}`,
    mend: 'Change to the right company in Fortnox and start again. If nothing has been booked yet, you can disconnect first and then connect the other one.',
    button: startAgain,
  },
  'pairing-keychain': {
    title: 'The computer’s keychain does not take the login',
    meaning: 'It is locked or not there. The login is never kept anywhere else.',
    mend: 'Unlock the keychain and connect again. Or use the login only until Kassabryggan is closed.',
    button: startAgain,
  },
} as const satisfies Partial<ProblemTexts>;
