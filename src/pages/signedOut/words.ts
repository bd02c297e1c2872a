import { translated } from '../../words/translated.ts';

const english = {
  title: 'You are signed out',
  everywhere: 'You are signed out here, in your other tabs and at Microsoft.',
  here: 'You are signed out here and in your other tabs. Microsoft could not be told: its own session lives on in this browser.',
  ofServer:
    'You are signed out here, in your other tabs and at OpenMetadata. Your session at Microsoft goes on.',
  onlyHere:
    'You are signed out here and in your other tabs. OpenMetadata could not be told: its own session lives on in this browser.',
};

export type SignedOutWords = typeof english;
export const words = translated('signedOut', english);
