import { translated } from '../../words/translated.ts';

const english = {
  heading: 'Sign in to find your data',
  lead: 'Search tables, topics and dashboards, see what they mean and who owns them.',
  signIn: 'Sign in with Microsoft',
  anotherAccount: 'Use another account',
  onlyAtMicrosoft:
    'If Microsoft does not ask who you are, the next sign-in takes the account that is signed in there: to use another one, sign out there first.',
  server: (host: string) => `OpenMetadata at ${host}`,
  elsewhere: 'You signed out in another tab, so this one was signed out too.',
  expired: 'Your sign-in could not be renewed without you. Sign in to go on where you were.',
  idle: 'You were signed out after a time without input. Sign in to go on where you were.',
  limit: 'Your session has reached its full length. Sign in to go on where you were.',
};

export type SignInWords = typeof english;
export const words = translated('signIn', english);
