import { translated } from '../../words/translated.ts';

const english = {
  home: 'Home',
  explore: 'Explore',
  navigation: 'Main',
  skip: 'Skip to the content',
  search: 'Search the catalog',
  suggestions: 'Suggestions',
  account: 'Account',
  profile: 'Profile',
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  language: 'Language',
  slashKey: 'The / key leads to the search',
  loading: 'Loading…',
  untested: (version: string) =>
    `This OpenMetadata server is version ${version}. The app was tested with 1.6 and 2.0, so some things may not work here.`,
  hide: 'Hide',
};

export type FrameWords = typeof english;
export const words = translated('frame', english);
