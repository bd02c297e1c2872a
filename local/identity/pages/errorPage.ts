import { html } from 'hono/html';
import type { RefusalDetails } from '../refusal.ts';
import { pageMarkup, respondWithMarkup } from './page.ts';

export function errorPage(details: RefusalDetails): Response {
  return respondWithMarkup(errorMarkup(details), 400);
}

/** What Entra shows instead of a redirect while it does not trust the address to redirect to. */
export function errorMarkup(details: RefusalDetails): string {
  const message = details.description.replace(/ Trace ID: .*$/, '');
  const content = html`
    <h1>Sign in</h1>
    <p>Sorry, but we’re having trouble signing you in.</p>
    <p>${message}</p>
    <dl>
      <dt>Request Id:</dt><dd>${details.traceId}</dd>
      <dt>Correlation Id:</dt><dd>${details.correlationId}</dd>
      <dt>Timestamp:</dt><dd>${details.timestamp}</dd>
    </dl>`;
  return pageMarkup('Sign in to your account', content);
}
