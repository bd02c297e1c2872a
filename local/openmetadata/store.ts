import { type Collection, createCollection } from './collection.ts';
import type { Role, Team, User } from './entities.ts';

/** What users, teams and the catalogue share; the catalogue keeps collections of its own besides. */
export interface Store {
  /** Found by name in lower case, as the server looks people up. */
  readonly users: Collection<User>;
  readonly teams: Collection<Team>;
  readonly roles: Collection<Role>;
}

export function createStore(): Store {
  return {
    users: createCollection<User>((user) => user.name.toLowerCase()),
    teams: createCollection<Team>(),
    roles: createCollection<Role>(),
  };
}
