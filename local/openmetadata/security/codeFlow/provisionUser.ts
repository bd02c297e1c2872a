import type { User } from '../../entities.ts';
import { newUser } from '../../seedPeople.ts';
import type { Principal, Server } from '../../serverEnv.ts';

/** The catalogue's user for someone who signed in, made when self sign-up allows it. */
export function provisionUser({ name, email }: Principal, server: Server): User {
  const { store, config, clock } = server;
  const known = store.users.find(name);
  if (known !== undefined && !known.deleted) return known;
  if (known !== undefined || !config.enableSelfSignup) {
    throw new Error('User not found and self-signup is disabled');
  }
  const domain = email.split('@')[1] ?? '';
  const allowed = config.allowedRegistrationDomains;
  if (!allowed.includes('all') && !allowed.includes(domain)) {
    throw new Error(`Email domain not allowed for self-signup: ${domain}`);
  }
  return store.users.put({ ...newUser(name, email, clock.now()), isEmailVerified: true });
}
