/** Who is connected: here always the technical user of the integration. */
import { jsonAnswer } from '../answer.ts';
import type { Route } from '../route.ts';

const OK = 200;

export const meRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/3/me',
    scope: 'profile',
    query: { names: [] },
    wrapper: null,
    handle: ({ world }) =>
      jsonAnswer(OK, {
        MeInformation: {
          Id: '1',
          Name: 'Servicekonto',
          Email: world.ledger.company.email,
          SysAdmin: true,
          Locale: 'sv_SE',
        },
      }),
  },
];
