import type { Explanation } from '../explanation.ts';

/** What goes wrong between the sign-in service and this app's callback page. */

export const nothingToFinish: Explanation = {
  id: 'nothing-to-finish',
  title: 'There is no sign-in to finish here',
  happened:
    'This address only completes a sign-in that is under way, and none is. It may have been opened from a bookmark, the history or another program.',
  mender: 'you',
  cure: [
    'Go to the home page and sign in there. If you had a bookmark for this address, remove it.',
  ],
  ways: ['home', 'try-again'],
  codes: [
    'hash_empty_error',
    'hash_does_not_contain_known_properties',
    'hash_not_deserialized',
    'authorization_code_missing_from_server_response',
  ],
};

export const answerInQuery: Explanation = {
  id: 'answer-in-query',
  title: 'The answer came back in the wrong place',
  happened:
    'The sign-in service put its answer into the query of the address, where servers can log it. This app asked for the fragment, and has thrown the answer away.',
  mender: 'app-admin',
  cure: [
    'Check that the authority {authority} obeys `response_mode=fragment`; Microsoft Entra ID and Keycloak do.',
    'Look for a proxy that turns a fragment into a query.',
  ],
  ways: ['try-again', 'home'],
};

export const answerNotOurs: Explanation = {
  id: 'answer-of-another-sign-in',
  title: 'This sign-in was not started here',
  happened:
    'The answer does not fit any sign-in that this tab has started: it may be old, used already, or from another tab. It was thrown away.',
  mender: 'you',
  cure: ['Sign in once more, and stay in one tab until you are back.'],
  ways: ['try-again', 'home'],
  codes: [
    'state_mismatch',
    'state_not_found',
    'invalid_state',
    'no_state_in_hash',
    'unable_to_parse_state',
    'state_interaction_type_mismatch',
    'no_token_request_cache_error',
    'unable_to_parse_token_request_cache_error',
    'auth_request_not_set_error',
    'pkce_not_created',
  ],
};

export const codeExchangeLost: Explanation = {
  id: 'code-exchange-lost',
  title: 'The last step of the sign-in was lost',
  happened:
    'The sign-in service agreed, but its last answer did not arrive whole, and it gives each answer only once.',
  mender: 'you',
  cure: [
    'Sign in once more: it usually succeeds.',
    'If it is lost again, ask the administrator of this app whether the authority allows requests from {origin} (CORS), and whether a proxy or a browser extension holds them back.',
    'At Keycloak, the person also needs the role `offline_access`.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS54005', 'invalid_grant'],
};

export const signInInterrupted: Explanation = {
  id: 'sign-in-interrupted',
  title: 'The sign-in was interrupted',
  happened: 'You came back before the sign-in was complete. Nothing was changed.',
  mender: 'you',
  cure: ['Sign in again when you are ready.'],
  ways: ['try-again', 'home'],
  codes: ['user_cancelled', 'user_canceled', 'interaction_in_progress_cancelled'],
};

export const signInUnderWay: Explanation = {
  id: 'sign-in-under-way',
  title: 'A sign-in is already under way',
  happened: 'This tab is on its way to the sign-in page and did not start a second time.',
  mender: 'nobody',
  cure: ['Wait a moment. If nothing happens, reload this page.'],
  ways: ['reload'],
  codes: ['interaction_in_progress'],
};

export const anotherPerson: Explanation = {
  id: 'another-person-came-back',
  title: 'Somebody else was signed in',
  happened:
    'The sign-in service renewed this session in another person’s name, so the session was ended and nothing of the other one was kept.',
  mender: 'you',
  cure: ['Sign in again with the account that you want to use here.'],
  ways: ['use-another-account', 'try-again', 'home'],
};
