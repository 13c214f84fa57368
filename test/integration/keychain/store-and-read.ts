/** What the keychain answers, step by step, as one JSON object. */
import keytar from 'keytar';
import { openKeychain, tokenStoreFrom } from '../../../src/main/keychain.ts';

const SERVICE = 'Kassabryggan';
const first = { clientId: 'klient', clientSecret: 'hemlig-åäö-"\\', tenantId: '1234567' };
const RENEWED_AT = 1_700_000_000_000;
const second = { ...first, clientSecret: 'en-nyare-hemlighet' };
const keychain = openKeychain('fortnox');
const other = openKeychain('practice');

const rotating = { clientId: 'klient', clientSecret: 'hemlig', refreshToken: 'första' };
const store = tokenStoreFrom(keychain, { clock: { now: () => RENEWED_AT }, loginExpected: () => false });

const story = {
  before: await keychain.readCredentials(),
  stored: await keychain.storeCredentials(first),
  read: await keychain.readCredentials(),
  readByAnother: await openKeychain('fortnox').readCredentials(),
  ofAnotherPairing: await other.readCredentials(),
  replaced: await keychain.storeCredentials(second),
  readAgain: await keychain.readCredentials(),
  removed: (await keychain.removeCredentials()).ok,
  afterwards: await keychain.readCredentials(),
  removedTwice: (await keychain.removeCredentials()).ok,
  nothingToRotate: await store.storeRefreshToken('första', 'andra'),
  rotating: await keychain.storeCredentials(rotating),
  rotated: await store.storeRefreshToken('första', 'andra'),
  rotatedTwice: await store.storeRefreshToken('första', 'tredje'),
  afterRotation: await store.credentials(),
  unreadable: await keytar
    .setPassword(SERVICE, 'fortnox', 'hemlighet-utan-form')
    .then(() => keychain.readCredentials()),
  incomplete: await keytar
    .setPassword(SERVICE, 'fortnox', JSON.stringify({ clientSecret: 'halv-hemlighet' }))
    .then(() => keychain.readCredentials()),
};
process.stdout.write(`${JSON.stringify(story)}\n`);
