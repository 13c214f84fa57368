import type { SameShape } from '../shape.ts';
import type { pairing as sv } from '../sv/pairing.ts';

/** The words of the settings page for the connection to Fortnox. */
export const pairing: SameShape<typeof sv> = {
  title: 'Connection to Fortnox',
  intro: 'Connect the shop’s company here, once. After that Kassabryggan books by itself.',
  managerOnly: 'The manager sets this.',
  now: 'Just now',
  connected: 'Connected to {{company}}',
  notConnected: 'Not connected',
  offline: 'Connected, but there is no line just now',
  organisationNumber: 'Organisation number {{number}}',
  since: 'Connected {{when}}.',
  accounts: {
    service: {
      name: 'Service account',
      what: 'The company’s own login. It does not run out and follows no person.',
    },
    person: {
      name: 'Personal login',
      what: 'Follows whoever consents. Runs out if Kassabryggan is off for 45 days.',
    },
  },
  recommended: 'Recommended',
  serviceNow: 'Service account. It does not run out.',
  personNow: 'Personal login. It is renewed by itself every day that Kassabryggan runs.',
  endsAt: 'If Kassabryggan is turned off altogether, it holds until {{when}}.',
  endsSoon:
    'The login to Fortnox runs out {{when}}. It is renewed if Kassabryggan reaches Fortnox before that; otherwise you have to connect again.',
  thisRunOnly:
    'The login to Fortnox is not kept. It holds only until Kassabryggan is closed or the computer is restarted.',
  stepOf: 'Step {{step}} of {{steps}}',
  integration: 'The integration',
  integrationHelp: 'Whoever has the integration with Fortnox sees these in Fortnox’s developer portal.',
  clientId: 'Client id',
  clientSecret: 'Client secret',
  secretHint: 'Kept only in the computer’s keychain, and never shown again.',
  required: 'Fill this in.',
  known: 'Client id {{clientId}} has been typed in before.',
  retype: 'Type in others',
  redirectUri: 'Redirect URI',
  redirectHelp: 'This address must be registered with the integration, character by character.',
  account: 'Which login?',
  next: 'Next',
  reconnect: 'Connect again',
  consent: 'Consent in Fortnox',
  consentHelp:
    'Fortnox opens in the browser. Log in, choose the right company and approve. The answer then comes here by itself.',
  consentService: 'It has to be a system administrator of the company.',
  open: 'Open Fortnox',
  noBrowser: 'The browser could not be opened. Choose a default browser on the computer and try again.',
  waiting: 'Waiting for the answer from Fortnox.',
  until: 'The question holds until {{time}}.',
  lostAddress: 'The page has been loaded anew. Start again to open Fortnox once more.',
  paste: 'Did the answer not come here?',
  pasteLabel: 'The address where the browser stopped',
  pasteHint:
    'Copy the whole address from the address line, even if the page looks empty. The code alone will do too.',
  usePaste: 'Use it',
  cancel: 'Cancel',
  exchanging: 'Connecting …',
  failed: 'No connection was made',
  startAgain: 'Start again',
  keepForThisRun: 'Use it this time only',
  consented: '{{company}} has said yes.',
  disconnect: 'Disconnect',
  disconnectAsk: 'Disconnect from Fortnox?',
  disconnectHelp:
    'Nothing is booked until you connect again. What is booked, and every setting, stays. The consent is removed in Fortnox.',
  keepConnected: 'Keep it',
  apiCode: 'Where is the API code?',
  apiCodeWas:
    'One used to make an API code in Fortnox and type it into the register. Those codes stopped working on 30 April 2025 and can no longer be made.',
  apiCodeNow: 'Instead an administrator consents in the browser, as here. No code is needed.',
  browser: {
    taken: 'Done',
    takenWords: 'Kassabryggan has the answer. You can close the tab and go back there.',
    notTakenWords: 'Go back to Kassabryggan: it says there what you can do.',
  },
};
