import { html } from 'hono/html';
import { pageMarkup, respondWithMarkup } from './page.ts';

/** Where a sign-out ends that names no registered address to return to. */
export function signedOutPage(): Response {
  const content = html`
    <h1>You signed out of your account</h1>
    <p>It’s a good idea to close all browser windows.</p>`;
  return respondWithMarkup(pageMarkup('Sign out', content));
}
