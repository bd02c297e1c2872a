import type { User } from '../entities.ts';
import { ApiFault, notAdmin, notFound, operationNotAllowed } from '../errors.ts';
import { quoteName } from '../reference.ts';
import { newUser } from '../seedPeople.ts';
import type { Principal, Server } from '../serverEnv.ts';
import type { CreateUserRequest } from './createUserRequest.ts';

/**
 * Creates a user: an administrator anyone, someone unknown themselves. As on the real server the
 * body's e-mail address, teams and roles are trusted, and 1.6 trusts `isAdmin` too.
 */
export function createUser(request: CreateUserRequest, principal: Principal, server: Server): User {
  const { store, clock, config } = server;
  const caller = store.users.find(principal.name);
  if (caller?.isAdmin !== true || caller.deleted) refuseToOthers(request, principal, server);
  const email = request.email.toLowerCase();
  const taken = store.users.all().some((user) => user.email.toLowerCase() === email);
  if (taken || store.users.find(request.name.toLowerCase()) !== undefined) {
    throw new ApiFault(409, 'Entity already exists', { challenge: false });
  }
  return store.users.put({
    ...newUser(request.name, email, clock.now()),
    ...whatIsGiven(request),
    updatedBy: principal.name,
    isAdmin: request.isAdmin && (caller?.isAdmin === true || config.age === '1.6'),
  });
}

function whatIsGiven({ displayName, description, profile, teams, roles }: CreateUserRequest) {
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(description === undefined ? {} : { description }),
    ...(profile?.images === undefined ? {} : { profile: { images: profile.images } }),
    teams,
    roles,
  };
}

/** Someone who signs up may only create themselves, and only where that is allowed. */
function refuseToOthers(request: CreateUserRequest, principal: Principal, server: Server): void {
  const caller = server.store.users.find(principal.name);
  const isOther = request.name.toLowerCase() !== principal.name;
  if (request.isBot || (request.isAdmin && server.config.age !== '1.6')) {
    throw caller === undefined
      ? notFound('user', quoteName(principal.name))
      : notAdmin(caller.name);
  }
  if (isOther && caller !== undefined) throw operationNotAllowed(caller.name, 'Create');
  if (isOther) throw forbidden(OTHERS);
  if (!server.config.enableSelfSignup) throw forbidden(SWITCHED_OFF);
}

const forbidden = (message: string) => new ApiFault(403, message, { challenge: false });

const OTHERS = 'Self Signup can only create user for self. Only Admin can create other users.';
const SWITCHED_OFF =
  'Self Signup is not enabled. Please contact your Administrator for assistance with account creation';
