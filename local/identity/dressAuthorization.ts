import type { Provider } from 'oidc-provider';
import type { ArtifactStore } from './artifactStore.ts';
import { correlationIdOf } from './correlationId.ts';
import { editForm } from './formPost.ts';
import { detailRefusal, errorUri, type Refusal } from './refusal.ts';
import type { Registration } from './registration.ts';
import { translateError } from './translateError.ts';

/**
 * The answer of the authorization endpoint, in Entra's words: an error with its AADSTS number, and
 * no `iss` (RFC 9207), which Entra does not send.
 */
export function dressAuthorization(
  provider: Provider,
  registration: Registration,
  store: ArtifactStore,
): void {
  const refusals = new WeakMap<object, Refusal>();
  const answers = new WeakSet<object>();
  provider.on('authorization.success', (context) => void answers.add(context));
  provider.on('authorization.error', (context, error) => {
    answers.add(context);
    refusals.set(context, translateError(error, context, registration.tenant, store));
  });
  provider.use(async (context, next) => {
    await next();
    if (!answers.has(context)) return;
    const correlationId = correlationIdOf(context.query);
    const dress = (params: URLSearchParams) => {
      params.delete('iss');
      params.delete('scope');
      const refusal = refusals.get(context);
      if (refusal === undefined) return;
      const details = detailRefusal(refusal, registration.clock, correlationId);
      params.set('error', refusal.error);
      params.set('error_description', details.description);
      params.set('error_uri', errorUri(refusal));
    };
    const location = context.response.get('location');
    if (location) context.response.set('location', editResponse(location, dress));
    const form = typeof context.body === 'string' ? editForm(context.body, dress) : null;
    if (form === null) return; // a redirect, or an error page
    context.body = form;
    context.status = 200; // the page is in order, whatever it posts
  });
}

/** The response is in the fragment or in the query, as `response_mode` wanted. */
function editResponse(location: string, edit: (params: URLSearchParams) => void): string {
  const url = new URL(location);
  if (url.hash === '') {
    edit(url.searchParams);
    return url.href;
  }
  const params = new URLSearchParams(url.hash.slice(1));
  edit(params);
  url.hash = params.toString();
  return url.href;
}
