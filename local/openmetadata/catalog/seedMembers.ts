import type { Store } from '../store.ts';
import { createTeams } from './seed/teams.ts';
import { createUsers } from './seed/users.ts';

/** Adds teams below the Organization, and people to be their members, to those who can sign in. */
export function seedMembers(store: Store, today: number): void {
  const top = store.teams.all().find(({ teamType }) => teamType === 'Organization');
  if (top === undefined) throw new Error('The store has no Organization: seed the people first.');
  for (const team of createTeams(top.id, today)) store.teams.put(team);
  for (const user of createUsers(today)) store.users.put(user);
}
