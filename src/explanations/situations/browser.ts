import type { Explanation } from '../explanation.ts';

/** This browser, this device and this page load. */

export const storageBlocked: Explanation = {
  id: 'storage-blocked',
  title: 'This browser does not let the app remember your sign-in',
  happened:
    'Storage for this site is blocked (`sessionStorage`). Without it a sign-in would be lost on the way back, so it was not started.',
  mender: 'you',
  cure: [
    'In the settings of the browser, allow {origin} to store data (often named Cookies and site data).',
    'Then reload this page.',
  ],
  ways: ['reload'],
  codes: ['storage_not_supported', 'in_mem_redirect_unavailable', 'invalid_cache_type'],
};

export const storageFull: Explanation = {
  id: 'storage-full',
  title: 'The storage of this tab is full',
  happened: 'The browser refused to store what the sign-in needs.',
  mender: 'you',
  cure: ['Close this tab and open the address in a new one: its storage is empty.'],
  ways: ['try-again'],
  codes: ['QuotaExceededError', 'cache_quota_exceeded', 'cache_error_unknown'],
};

export const storageUnreadable: Explanation = {
  id: 'storage-unreadable',
  title: 'The stored sign-in could not be read',
  happened:
    'What this tab had stored was damaged or written by another version of this app. It was removed.',
  mender: 'you',
  cure: ['Sign in again.'],
  ways: ['sign-in'],
  codes: ['invalid_cache_record', 'invalid_cache_environment', 'multiple_matching_tokens'],
};

export const insecureContext: Explanation = {
  id: 'insecure-context',
  title: 'This address is not secure enough to sign in',
  happened:
    'The page was loaded over plain http. Browsers offer the cryptography of a sign-in only over https, or on localhost.',
  mender: 'app-admin',
  cure: [
    'Open the address with https:// at its beginning.',
    'If that fails, the administrator has to serve this app over https and register the https address as its redirect URI.',
  ],
  ways: [],
};

export const cryptoMissing: Explanation = {
  id: 'crypto-missing',
  title: 'This browser cannot protect a sign-in',
  happened:
    'The browser does not offer Web Cryptography (`crypto.subtle`), or offers it over https only.',
  mender: 'you',
  cure: [
    'Open the address with https:// at its beginning.',
    'Or use a current version of Chrome, Edge, Firefox or Safari.',
  ],
  ways: ['reload'],
  codes: ['crypto_nonexistent', 'no_crypto_object'],
};

export const browserTooOld: Explanation = {
  id: 'browser-too-old',
  title: 'This browser is too old for this app',
  happened: 'It lacks features that this app is built on.',
  mender: 'you',
  cure: ['Update it, or use a current version of Chrome, Edge, Firefox or Safari.'],
  ways: ['reload'],
  codes: ['non_browser_environment'],
};

export const insideFrame: Explanation = {
  id: 'inside-frame',
  title: 'This app is shown inside another page',
  happened:
    'The sign-in page of Microsoft refuses to be shown inside a frame, so it cannot be opened from here.',
  mender: 'you',
  cure: ['Open {origin} in a tab of its own.'],
  ways: [],
  codes: ['redirect_in_iframe', 'block_iframe_reload'],
};

export const chunkMissing: Explanation = {
  id: 'new-version',
  title: 'This app has been updated',
  happened:
    'A part of the version that you have open is no longer on the server. You stay signed in.',
  mender: 'you',
  cure: ['Reload to get the new version. Copy what you have typed first, if anything.'],
  ways: ['reload'],
};

export const libraryNotLoaded: Explanation = {
  id: 'sign-in-part-missing',
  title: 'The sign-in could not be prepared',
  happened:
    'The part of this app that talks to the sign-in service did not arrive or did not start. The connection may be down, or the app was updated since this page was loaded.',
  mender: 'you',
  cure: ['Check your connection and reload the page.'],
  ways: ['reload', 'try-again'],
  codes: ['library_not_loaded'],
};

export const unexpected: Explanation = {
  id: 'unexpected',
  title: 'Something went wrong in this app',
  happened: 'The app met a fault that it has no explanation for. It is not your doing.',
  mender: 'app-admin',
  cure: [
    'Reload, and sign in again if you are asked.',
    'If it comes back, tell the administrator of this app what you did, with the code if one is shown.',
  ],
  ways: ['reload', 'home'],
};
