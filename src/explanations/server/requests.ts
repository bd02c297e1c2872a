import type { Explanation } from '../explanation.ts';

/** What OpenMetadata makes of a request, whoever sent it. */

export const notFound: Explanation = {
  id: 'not-found',
  title: 'OpenMetadata does not have this',
  happened: 'It may have been deleted, renamed or moved, or the address is misspelled.',
  mender: 'you',
  cure: ['Search for it by name. Capital letters in names count.'],
  ways: ['home', 'try-again'],
};

export const notOnThisServer: Explanation = {
  id: 'not-on-this-server',
  title: 'This server does not offer that',
  happened:
    'This version of OpenMetadata does not have what was asked for, or not in this form. Nothing has crashed.',
  mender: 'openmetadata-admin',
  cure: ['Go on without it. A newer version of OpenMetadata may have it.'],
  ways: ['home'],
};

export const alreadyExists: Explanation = {
  id: 'already-exists',
  title: 'This exists already',
  happened: 'OpenMetadata has something of that name, possibly among what was deleted.',
  mender: 'you',
  cure: ['Choose another name, or open the one that is there.'],
  ways: ['home'],
};

export const editedMeanwhile: Explanation = {
  id: 'edited-meanwhile',
  title: 'Someone else changed this in the meantime',
  happened:
    'What you edited is no longer what the server has, so your change was not saved over it.',
  mender: 'you',
  cure: ['Compare with the new text, then save again. What you typed is kept.'],
  ways: ['try-again'],
};

export const requestNotUnderstood: Explanation = {
  id: 'request-not-understood',
  title: 'OpenMetadata did not understand the request',
  happened: 'The server refused the request as it was put. Trying again would change nothing.',
  mender: 'app-admin',
  cure: [
    'Go back and start anew, in case the address holds a mistake.',
    'If it comes back, tell the administrator of this app which page it was.',
  ],
  ways: ['home'],
};

export const addressTooLong: Explanation = {
  id: 'address-too-long',
  title: 'The request is too long',
  happened: 'The address that was asked for is longer than the server takes.',
  mender: 'you',
  cure: ['Use fewer filters or shorter words.'],
  ways: ['home'],
};

export const searchDown: Explanation = {
  id: 'search-down',
  title: 'The search of OpenMetadata is down',
  happened:
    'OpenMetadata answers, but the search engine behind it does not. Lists and pages of single assets go on working.',
  mender: 'openmetadata-admin',
  cure: [
    'Browse the lists until search is back.',
    'The administrator should check that Elasticsearch or OpenSearch runs and that OpenMetadata can reach it.',
  ],
  ways: ['try-again'],
};

export const searchNotUnderstood: Explanation = {
  id: 'search-not-understood',
  title: 'The search could not read this query',
  happened:
    'Signs such as / ( ) " : have a meaning of their own in a search, or the list was followed too far: it ends after 10,000 results.',
  mender: 'you',
  cure: ['Leave such signs out, or narrow the search with a filter.'],
  ways: ['try-again'],
};

export const searchIndexMissing: Explanation = {
  id: 'search-index-missing',
  title: 'The search index is missing',
  happened: 'OpenMetadata has not built the index that this search needs.',
  mender: 'openmetadata-admin',
  cure: ['In OpenMetadata, open Settings, Applications, Search Indexing, and run it.'],
  ways: ['try-again'],
};

export const tooManyRequests: Explanation = {
  id: 'too-many-requests',
  title: 'Too many requests at once',
  happened: 'The server, or a proxy before it, asks this app to slow down.',
  mender: 'nobody',
  cure: ['Wait a moment and try again.'],
  ways: ['try-again'],
};

export const serverDown: Explanation = {
  id: 'server-down',
  title: 'OpenMetadata is not available right now',
  happened: 'The server is starting, busy or down: a gateway answered in its place, or it said so.',
  mender: 'openmetadata-admin',
  cure: [
    'Try again in a minute. You stay signed in.',
    'If it goes on, tell the administrator of OpenMetadata.',
  ],
  ways: ['try-again'],
};

export const serverFailed: Explanation = {
  id: 'server-failed',
  title: 'OpenMetadata met a fault of its own',
  happened: 'The server could not complete the request. You stay signed in.',
  mender: 'openmetadata-admin',
  cure: [
    'Try again.',
    'If it comes back, the log of OpenMetadata says why: tell its administrator when you tried.',
  ],
  ways: ['try-again', 'home'],
};

export const pageInsteadOfData: Explanation = {
  id: 'page-instead-of-data',
  title: 'Something answered in place of OpenMetadata',
  happened:
    'A web page came where data was expected: from a proxy, a firewall, the login page of a network, or a host that does not pass /api on.',
  mender: 'app-admin',
  cure: [
    'Reload. In a guest network, sign in to that network first.',
    'If it goes on, the administrator should check that {apiBaseUrl} is passed on to OpenMetadata and not answered with the pages of this app.',
  ],
  ways: ['reload', 'try-again'],
};

export const answerUnexpected: Explanation = {
  id: 'answer-unexpected',
  title: 'OpenMetadata answered in a way this app does not know',
  happened: 'The answer lacks what this app needs, or has another form than it knows.',
  mender: 'app-admin',
  cure: [
    'Try again.',
    'If it comes back, the versions of this app and of OpenMetadata may not fit together: tell the administrator of this app.',
  ],
  ways: ['try-again', 'home'],
};
