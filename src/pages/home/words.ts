import { count } from '../../words/format.ts';
import { translated } from '../../words/translated.ts';

const english = {
  title: 'Home',
  greeting: (name: string) => `Hello, ${name}`,
  owns: 'What you own',
  ownsNothing: 'Nothing yet. When somebody makes you an owner, it shows here.',
  teamsOwn: 'What your teams own',
  teamsOwnNothing: 'Your teams own nothing yet.',
  noTeam: 'You are in no team yet. What your team owns will show here.',
  follows: 'What you follow',
  followsNothing: 'Nothing yet. Open a table and press Follow to keep it at hand.',
  changed: 'Changed lately',
  changedNothing: 'The catalog is empty so far.',
  all: (total: number) => `Show all ${count(total, { one: 'asset', other: 'assets' })}`,
  more: 'Show more',
  recordDown: 'OpenMetadata does not answer right now. Reload the page to try it again.',
  searchDown: 'The search does not answer right now. Reload the page to try it again.',
};

export type HomeWords = typeof english;
export const words = translated('home', english);
