import { isTransportSafe } from '../../http/isTransportSafe.ts';
import { type Check, fails, given, passes } from '../check.ts';
import { type CureForm, cure, serverForms } from '../cure.ts';
import type { Observed } from '../observed.ts';

export const https: Check = {
  id: 'https',
  title: 'Everything is reached by https',
  problem: 'Something is reached by plain http',
  severity: 'high',
  why: 'The token goes with every call. On plain http whoever is on the way can read it and use it until it expires; Entra refuses http redirect URIs too, except on localhost.',
  judge: (observed) => {
    const open = addresses(observed).filter((url) => !isTransportSafe(new URL(url)));
    if (open.length > 0) return fails(`Plain http: ${open.join(', ')}.`);
    return given(observed.auth, () => passes('Every address is https, or on this machine.'));
  },
  cure: ({ auth }) =>
    cure(
      [
        'End TLS in front of OpenMetadata and of this app, in the proxy or the ingress, and send people on http to https.',
        'Change the redirect URIs in the app registration, OpenMetadata’s callback URL and this app’s own address to https.',
      ],
      auth.seen ? callbackForms(auth.value.callbackUrl) : [],
    ),
};

function addresses({ apiBaseUrl, app, auth }: Observed): readonly string[] {
  const callbackUrl = auth.seen ? auth.value.callbackUrl : '';
  const ofApp = app.seen ? [app.value.url, app.value.apiBaseUrl] : [];
  const known = [apiBaseUrl, ...ofApp, callbackUrl];
  return [...new Set(known.filter((url) => URL.canParse(url)))];
}

/** What the server says is copied from here: it holds no sign that a shell or a terminal obeys. */
const plainAddress = /^http:\/\/[\w.:/~%-]+$/i;

/** Where it is OpenMetadata's own setting that says http. */
function callbackForms(callbackUrl: string): readonly CureForm[] {
  if (!plainAddress.test(callbackUrl) || !URL.canParse(callbackUrl)) return [];
  if (isTransportSafe(new URL(callbackUrl))) return [];
  return serverForms([['callbackUrl', callbackUrl.replace(/^http:/i, 'https:')]]);
}
