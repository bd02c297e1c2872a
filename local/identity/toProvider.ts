import { decodeJwt } from 'jose';
import type { Handler } from '../handler.ts';
import { correlationIdOf } from './correlationId.ts';
import { detailRefusal, type Refusal, tokenErrorBody } from './refusal.ts';
import { foreignOrigin, noCrossOrigin } from './refusals.ts';
import type { Registration } from './registration.ts';
import { refuseScope, requestedScope } from './scopes.ts';

/** An authorization request, by GET or POST (OpenID Connect Core 3.1.2.1), as oidc-provider must see it. */
export async function toAuthorize(request: Request): Promise<Request> {
  const url = new URL(request.url);
  if (request.method === 'POST') url.search = await request.text();
  const { searchParams } = url;
  const scope = searchParams.get('scope');
  if (scope !== null) {
    searchParams.set(requestedScope, scope);
    searchParams.set('scope', 'openid');
  }
  nameByHint(searchParams);
  const headers = new Headers(request.headers);
  for (const name of ['content-type', 'content-length']) headers.delete(name);
  return new Request(url, { headers });
}

/**
 * Whom an ID token names is only a hint: who is signed in is for the session to say. oidc-provider
 * would refuse Entra's issuer in it; what is no token at all is left for it to refuse.
 */
function nameByHint(params: URLSearchParams): void {
  const hinted = loginHintIn(params.get('id_token_hint'));
  if (hinted === null) return;
  params.delete('id_token_hint');
  if (!params.has('login_hint')) params.set('login_hint', hinted);
}

function loginHintIn(token: string | null): string | null {
  try {
    const { login_hint: hint } = decodeJwt(token ?? '');
    return typeof hint === 'string' ? hint : null;
  } catch {
    return null;
  }
}

/** A token request: refused here for where it comes from, by oidc-provider for the rest. */
export async function redeem(
  request: Request,
  registration: Registration,
  toProvider: Handler,
): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const refusal =
    refuseOrigin(request.headers.get('origin'), form, registration) ??
    refuseScope(form.get('scope') ?? 'openid', registration);
  if (refusal !== null) {
    const correlationId = correlationIdOf(Object.fromEntries(form));
    const details = detailRefusal(refusal, registration.clock, correlationId);
    const headers = { 'cache-control': 'no-store' };
    return Response.json(tokenErrorBody(refusal, details), { status: 400, headers });
  }
  const { url, method, headers } = request;
  return toProvider(new Request(url, { method, headers, body: withoutScope(form).toString() }));
}

/**
 * A single-page application redeems from a page at one of its redirect URIs, a web application from
 * a server. Of an application that is not known, or not named, oidc-provider says so.
 */
function refuseOrigin(
  origin: string | null,
  form: URLSearchParams,
  { clientId, redirectUris, confidentialClient }: Registration,
): Refusal | null {
  const asked = form.get('client_id');
  if (asked !== clientId) {
    return origin && asked === confidentialClient?.clientId ? foreignOrigin(origin) : null;
  }
  if (form.has('client_secret')) return null; // refused for the secret itself
  if (origin === null) return noCrossOrigin;
  const isRegistered = redirectUris.some((uri) => new URL(uri).origin === origin);
  return isRegistered ? null : foreignOrigin(origin);
}

function withoutScope(form: URLSearchParams): URLSearchParams {
  const scope = form.get('scope');
  if (scope === null) return form;
  const rest = new URLSearchParams(form);
  rest.delete('scope');
  rest.set(requestedScope, scope);
  return rest;
}
