import { translated } from '../../words/translated.ts';

const english = {
  title: 'Welcome to the catalog',
  lead: 'OpenMetadata does not know you yet. Your account is made from your sign-in:',
  name: 'Name',
  userName: 'User name',
  email: 'E-mail',
  create: 'Create my account',
  another: 'Use another account',
};

export type SignUpWords = typeof english;
export const words = translated('signup', english);
