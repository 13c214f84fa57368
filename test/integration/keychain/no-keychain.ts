/** What is answered where no keychain is. */
import { openKeychain } from '../../../src/main/keychain.ts';

const keychain = openKeychain('fortnox');
const story = {
  stored: await keychain.storeCredentials({ clientId: 'klient', clientSecret: 'hemlig', tenantId: '1' }),
  read: await keychain.readCredentials(),
};
process.stdout.write(`${JSON.stringify(story)}\n`);
