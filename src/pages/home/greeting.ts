import { spokenName } from '../../components/spokenName.ts';
import { words } from './words.ts';

/** By the first name. */
export function greeting(name: string): string {
  const [first = name] = spokenName(name).split(' ');
  return words.greeting(first);
}
