import { menderNames, type Way } from '../explanations/explanation.ts';
import { count } from '../words/format.ts';
import { translated } from '../words/translated.ts';

const english = {
  types: {
    table: 'Table',
    topic: 'Topic',
    dashboard: 'Dashboard',
    pipeline: 'Pipeline',
    container: 'Container',
    glossaryTerm: 'Glossary term',
    user: 'Person',
    team: 'Team',
  },
  copy: 'Copy',
  copied: 'Copied',
  copyOf: (label: string, what: string) => `${label} ${what}`,
  copyByHand: 'The browser would not copy this. It is selected here: copy it yourself.',
  undo: 'Undo',
  dismiss: 'Dismiss',
  mender: 'Who can mend it:',
  menders: menderNames,
  correlation: 'Correlation ID:',
  details: 'the details',
  theFact: (name: string) => `the ${name}`,
  ways: {
    'try-again': 'Try again',
    'use-another-account': 'Use another account',
    'sign-in': 'Sign in with Microsoft',
    'create-account': 'Create my account',
    reload: 'Reload the app',
    home: 'Go to the home page',
  } satisfies Record<Way, string>,
  notLoaded: 'This page could not be loaded',
  partMissing:
    'A part of the app did not arrive: the connection may be down, or the app was updated. You stay signed in, and what you typed is kept.',
  stillThere: 'Are you still there?',
  secondsLeft: (seconds: number) =>
    `To protect your data, you will be signed out in ${count(seconds, { one: 'second', other: 'seconds' })}.`,
  stay: 'Stay signed in',
  delays: {
    offline:
      'You are offline. Your session is kept, and the app goes on when the connection is back.',
    unreachable:
      'The sign-in service can’t be reached just now. Your session is kept: try again in a moment.',
    busy: 'The sign-in service is busy just now. Your session is kept: try again in a minute.',
  },
};

export type ComponentWords = typeof english;
export const words = translated('components', english);
