/** The connection to Fortnox, on its way and in trouble. */
import type { Login, PairingAttempt } from '../../../src/shared/pairing.ts';
import { problem } from '../../../src/shared/problem.ts';
import { calm, DAY, MINUTE, type Scene } from '../scene.ts';
import { notPaired } from './trouble.ts';

const company = { name: 'Exempelhandeln AB', organisationNumber: '556000-0001' };

function attempting(attempt: (now: number) => PairingAttempt): Scene {
  return (now) => ({
    ...notPaired(now),
    pairing: { ...notPaired(now).pairing, knownClientId: 'exempel', attempt: attempt(now) },
  });
}

export const waitingForConsent = attempting((now) => ({
  kind: 'waiting',
  expiresAt: now + 8 * MINUTE,
  remark: problem('pairing-answer-bare'),
}));

export const portTaken = attempting((now) => ({
  kind: 'waiting',
  expiresAt: now + 8 * MINUTE,
  remark: problem('pairing-port-taken', { port: '28457' }),
}));

export const exchanging = attempting(() => ({ kind: 'exchanging' }));

export const secretWrong = attempting(() => ({ kind: 'failed', problem: problem('pairing-secret-wrong') }));

export const unstored = attempting(() => ({
  kind: 'unstored',
  company,
  problem: problem('pairing-keychain'),
}));

function loggedIn(login: (now: number) => Pick<Login, 'endsAt' | 'thisRunOnly'>): Scene {
  return (now) => ({
    ...calm(now),
    pairing: {
      ...calm(now).pairing,
      login: { account: 'person', clientId: 'exempel', since: now - 60 * DAY, ...login(now) },
    },
  });
}

export const loginEndsSoon = loggedIn((now) => ({ endsAt: now + 6 * DAY, thisRunOnly: false }));

export const loginThisRun = loggedIn((now) => ({ endsAt: now + 45 * DAY, thisRunOnly: true }));

export const companyOther: Scene = (now) => ({
  ...calm(now),
  link: {
    ...calm(now).link,
    state: 'refused',
    problem: problem('company-other', { company: 'Grannens Handel AB 556000-0002' }),
  },
});
