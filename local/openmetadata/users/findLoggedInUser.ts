import type { Age } from '../config.ts';
import type { User } from '../entities.ts';
import { ApiFault } from '../errors.ts';
import type { Principal } from '../serverEnv.ts';
import type { Store } from '../store.ts';

/**
 * The user whose name and e-mail address are both the token's, switched off or not. Nobody: 404.
 * One of the two taken by someone else: 400; 1.6 tells whose, newer servers do not.
 */
export function findLoggedInUser(principal: Principal, store: Store, age: Age): User {
  const byName = store.users.find(principal.name);
  if (byName !== undefined && isEmailOf(byName, principal)) return byName;
  const byEmail = store.users.all().find((user) => isEmailOf(user, principal));
  const clash = byName ?? byEmail;
  if (clash === undefined) throw unknownUser(principal, age);
  throw new ApiFault(400, clashMessage(clash, byName !== undefined, principal, age));
}

const isEmailOf = (user: User, principal: Principal) =>
  user.email.toLowerCase() === principal.email.toLowerCase();

function unknownUser({ name, email }: Principal, age: Age): ApiFault {
  return new ApiFault(
    404,
    age === '1.6'
      ? `User with provider name : ${name} and email : ${email} not found`
      : 'Cannot find user with provided name and email',
  );
}

function clashMessage(found: User, byName: boolean, { name, email }: Principal, age: Age): string {
  if (age !== '1.6') return 'Account already exists. Please contact administrator.';
  const what = byName
    ? 'User with given name exists but is not associated with the provided email. Matching User Found By Name'
    : 'User with given email exists but is not associated with provider username. Matching User Found By Email';
  const pair = `${found.name.toLowerCase()}:${found.email.toLowerCase()}`;
  return `${what} [username:email] : [${pair}], Provided User: [${name}:${email}]`;
}
