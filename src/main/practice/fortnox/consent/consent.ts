/**
 * The consent: a person is shown what the integration asks for, and approves or refuses. A program that asks
 * without a browser is answered at once, as if they had approved.
 */
import { emptyAnswer, type Answer } from '../answer.ts';
import type { IncomingRequest } from '../exchange.ts';
import type { World } from '../world.ts';
import { consentPage } from './consent-page.ts';
import { askedScopes, invalidRequest, invalidScope } from './oauth-answers.ts';

const OK = 200;
const FOUND = 302;
/** The field of the form that says what the person decided. */
const DECISION = 'decision';
/** Only addresses on this machine are registered, unless the company file names others. */
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/|$)/;

/** What an integration asks for, once it has been checked. */
interface Request {
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly state: string;
  readonly offline: boolean;
  readonly service: boolean;
}

/** Answers the integration's own request: a page for a person, or the decision at once. */
export function askConsent(world: World, request: IncomingRequest): Answer {
  const asked = readRequest(world, request.query);
  if ('status' in asked) return asked;
  const { consent } = world.switches;
  if (consent === 'refuse') return refuse(asked);
  if (lacksLicence(world, asked)) return sendBack(asked, 'error_missing_license', 'A licence is missing');
  const browser = (request.headers.accept ?? '').includes('text/html');
  if (consent === 'approve' || !browser) return approve(world, asked);
  return {
    status: OK,
    contentType: 'text/html; charset=utf-8',
    headers: { 'Cache-Control': 'no-store' },
    body: consentPage(world.ledger.company, asked.scopes, request.query),
  };
}

/** Takes what the person decided on the page. */
export function takeDecision(world: World, { body }: IncomingRequest): Answer {
  const form = new URLSearchParams(Buffer.from(body).toString());
  const asked = readRequest(world, form);
  if ('status' in asked) return asked;
  return form.get(DECISION) === 'approve' ? approve(world, asked) : refuse(asked);
}

/** Checks a request. A wrong address is told here and never sent anywhere. */
function readRequest(world: World, query: URLSearchParams): Request | Answer {
  const { client } = world.ledger.company;
  const [only, ...others] = client.redirectUris ?? [];
  // It may be left out when only one is registered.
  const fallback = only !== undefined && others.length === 0 ? only : '';
  const redirectUri = query.get('redirect_uri') ?? fallback;
  const registered = client.redirectUris?.includes(redirectUri) ?? LOOPBACK.test(redirectUri);
  if (query.get('client_id') !== client.id) return invalidRequest('Unknown client_id');
  if (!registered || !URL.canParse(redirectUri)) return invalidRequest('The redirect_uri is not registered');
  if (query.get('response_type') !== 'code') return invalidRequest('The response_type must be code');
  const state = query.get('state') ?? '';
  if (state === '') return invalidRequest('The state is missing');
  const scopes = askedScopes(client.scopes, query.get('scope'));
  if (scopes === null) return invalidScope();
  const service = query.get('account_type') === 'service';
  return { scopes, redirectUri, state, offline: query.get('access_type') === 'offline', service };
}

function approve(world: World, { scopes, redirectUri, state, offline, service }: Request): Answer {
  if (world.switches.redirectWithoutCode) return redirect(redirectUri, {});
  world.tokens.giveConsent(scopes, service);
  return redirect(redirectUri, { code: world.tokens.issueCode({ scopes, redirectUri, offline }), state });
}

/** Integrators have met both: a consent that is refused for want of a licence, and calls that are refused afterwards. */
function lacksLicence({ switches, ledger }: World, { scopes }: Request): boolean {
  if (switches.consentWithoutLicence === 'grant') return false;
  return scopes.some((scope) => ledger.company.unlicensedScopes.includes(scope));
}

function refuse(request: Request): Answer {
  return sendBack(request, 'access_denied', 'The resource owner denied the request');
}

function sendBack({ redirectUri, state }: Request, error: string, error_description: string): Answer {
  return redirect(redirectUri, { error, error_description, state });
}

function redirect(to: string, parameters: Readonly<Record<string, string>>): Answer {
  const target = new URL(to);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return emptyAnswer(FOUND, { Location: target.href });
}
