import type { Explanation } from '../explanation.ts';

/** The way to the sign-in service and to OpenMetadata. */

export const offline: Explanation = {
  id: 'offline',
  title: 'You are offline',
  happened: 'This device has no connection. You stay signed in, and what you typed is kept.',
  mender: 'you',
  cure: ['Connect again: this app goes on by itself.'],
  ways: ['try-again'],
  codes: ['no_network_connectivity'],
};

export const partOffline: Explanation = {
  id: 'offline-part',
  title: 'You are offline',
  happened:
    'This device has no connection, and this page has not been opened before. You stay signed in, and what you typed is kept.',
  mender: 'you',
  cure: ['Connect again, then reload.'],
  ways: ['reload'],
};

export const authorityUnreachable: Explanation = {
  id: 'sign-in-service-unreachable',
  title: 'The sign-in service cannot be reached',
  happened:
    'A request to the sign-in service got no answer that this app may read. The connection, a firewall, a browser extension or the service itself may be the reason.',
  mender: 'you',
  cure: [
    'Check your connection, switch blocking extensions off for this site and try again.',
    'If others have the same trouble, the administrator of this app should check that {authority} is right and reachable, and that the redirect URI is registered under Single-page application.',
  ],
  ways: ['try-again'],
  codes: [
    'post_request_failed',
    'get_request_failed',
    'network_error',
    'endpoints_resolution_error',
    'openid_config_error',
  ],
};

export const navigationTimedOut: Explanation = {
  id: 'sign-in-page-did-not-open',
  title: 'The sign-in page did not open',
  happened: 'The browser was sent to the sign-in page and did not get there in time.',
  mender: 'you',
  cure: ['Check your connection and try again.'],
  ways: ['try-again'],
  codes: ['timed_out', 'failed_to_redirect', 'redirect_bridge_timeout'],
};

export const authorityAnswerUnreadable: Explanation = {
  id: 'sign-in-service-answer-unreadable',
  title: 'Something answered in place of the sign-in service',
  happened:
    'What came back was not an answer of the sign-in service. A proxy, a firewall or the login page of a network often stands behind this.',
  mender: 'you',
  cure: [
    'In a hotel or guest network, open any other page first and sign in to that network.',
    'If it goes on, ask your network administrator to let {authority} pass unchanged.',
  ],
  ways: ['try-again'],
  codes: [
    'failed_to_parse_response',
    'empty_response',
    'token_parsing_error',
    'null_or_empty_token',
  ],
};

export const serverUnreachable: Explanation = {
  id: 'server-unreachable',
  title: 'OpenMetadata cannot be reached',
  happened:
    'The request to {apiBaseUrl} got no answer. The connection may be down, the server may be off, or it does not allow requests from this address.',
  mender: 'openmetadata-admin',
  cure: [
    'Check your connection and try again.',
    'If it goes on, the administrator should check that the server runs.',
    'OpenMetadata allows no other origin by default: serve this app and `/api` from one origin through a reverse proxy, or list {origin} under `web.cors` in openmetadata.yaml.',
  ],
  ways: ['try-again'],
};

export const timeLimitReached: Explanation = {
  id: 'time-limit-reached',
  title: 'OpenMetadata took too long to answer',
  happened: 'The request was given up after its time limit. The server may be busy.',
  mender: 'nobody',
  cure: ['Try again. If it stays slow, tell the administrator of OpenMetadata.'],
  ways: ['try-again'],
};
