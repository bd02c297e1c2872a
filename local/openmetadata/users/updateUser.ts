import type { ChangeDescription, FieldChange, User } from '../entities.ts';
import { operationNotAllowed } from '../errors.ts';
import type { Principal, Server } from '../serverEnv.ts';
import { nextVersion } from '../version.ts';
import { createUser } from './createUser.ts';
import type { CreateUserRequest } from './createUserRequest.ts';

/** Create-or-update, with the self rule of a sign-up: others are an administrator's to change. */
export function updateUser(
  request: CreateUserRequest,
  principal: Principal,
  server: Server,
): { user: User; created: boolean } {
  const { store, clock } = server;
  const before = store.users.find(request.name.toLowerCase());
  if (before === undefined || before.deleted) {
    return { user: createUser(request, principal, server), created: true };
  }
  const isAdmin = store.users.find(principal.name)?.isAdmin === true;
  if (!isAdmin && before.name.toLowerCase() !== principal.name) {
    throw operationNotAllowed(principal.name, 'EditAll');
  }
  const stamp = { updatedAt: clock.now(), updatedBy: principal.name };
  return { user: store.users.put({ ...applyRequest(before, request), ...stamp }), created: false };
}

/** The next version of the user, when the name on screen or the description is another one. */
function applyRequest(before: User, request: CreateUserRequest): User {
  const changes = (['displayName', 'description'] as const).flatMap((name) => {
    const newValue = request[name];
    if (newValue === undefined || newValue === before[name]) return [];
    return [{ name, oldValue: before[name], newValue }];
  });
  if (changes.length === 0) return before;
  return {
    ...before,
    ...Object.fromEntries(changes.map(({ name, newValue }) => [name, newValue])),
    version: nextVersion(before.version),
    changeDescription: describeChanges(changes, before.version),
  };
}

function describeChanges(
  changes: readonly FieldChange[],
  previousVersion: number,
): ChangeDescription {
  const added = changes.filter(({ oldValue }) => oldValue === undefined);
  return {
    fieldsAdded: added.map(({ name, newValue }) => ({ name, newValue })),
    fieldsUpdated: changes.filter(({ oldValue }) => oldValue !== undefined),
    fieldsDeleted: [],
    previousVersion,
  };
}
