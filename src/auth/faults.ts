/** What the app itself found wrong with a sign-in. */
export const appFaults = [
  'nothing-to-finish', // the callback address was opened with nothing to finish
  'answer-in-query', // the authority answered in the query, where it was not asked to
  'answer-not-ours', // an answer whose state this tab never gave
  'code-lost', // the answer to the code exchange was lost on the way
  'another-person', // a renewal or a silent sign-in brought somebody else's token
  'loop-stopped', // too many automatic visits to the authority in a short time
  'server-unreachable', // the server that runs the sign-in gave no answer
  'server-refused-address', // it does not send people back to our redirect URI
  'server-sign-in-failed', // it runs the sign-in, and could not
  'server-callback-here', // its own callback address was answered by this app
  'storage-blocked',
  'storage-full',
  'insecure-context', // plain http off this machine
  'crypto-missing', // a secure context without crypto.subtle
] as const;

export type AppFault = (typeof appFaults)[number];

/** Which claim of the ID token is not what this app may accept. */
export const idTokenFaults = [
  'malformed',
  'aud',
  'iss',
  'tid',
  'oid',
  'exp',
  'nbf',
  'nonce',
] as const;

export type IdTokenFault = (typeof idTokenFaults)[number];
