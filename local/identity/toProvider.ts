import type { Handler } from '../handler.ts';
import { correlationIdOf } from './correlationId.ts';
import { detailRefusal, type Refusal, tokenErrorBody } from './refusal.ts';
import { foreignOrigin, noCrossOrigin } from './refusals.ts';
import type { Registration } from './registration.ts';
import { refuseScope, requestedScope } from './scopes.ts';

/** An authorization request as oidc-provider must see it. */
export function setScopeAside(request: Request): Request {
  const url = new URL(request.url);
  const scope = url.searchParams.get('scope');
  if (scope === null) return request;
  url.searchParams.set(requestedScope, scope);
  url.searchParams.set('scope', 'openid');
  return new Request(url, { headers: request.headers });
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
    return Response.json(tokenErrorBody(refusal, details), { status: 400 });
  }
  const { url, method, headers } = request;
  return toProvider(new Request(url, { method, headers, body: withoutScope(form).toString() }));
}

/**
 * A single-page application redeems from a page at one of its redirect URIs, a web application from
 * a server.
 */
function refuseOrigin(
  origin: string | null,
  form: URLSearchParams,
  { clientId, redirectUris }: Registration,
): Refusal | null {
  if (form.get('client_id') !== clientId) return origin === null ? null : foreignOrigin(origin);
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
