import type { Asset, Link } from '../catalog/asset.ts';
import { type PolicyRule, policies } from '../catalog/policyRules.ts';
import type { Team, User } from '../entities.ts';
import { operationNotAllowed } from '../errors.ts';
import type { Store } from '../store.ts';

/** What is known of whether someone may do something: the rule that decides, if any does. */
export interface Decision {
  readonly access: 'allow' | 'conditionalAllow' | 'notAllow';
  readonly rule?: PolicyRule;
  readonly policy?: string;
  readonly role?: string;
}

/** Whom rights are asked for. */
export interface Subject {
  readonly user: User;
  readonly store: Store;
}

/**
 * @param owners Of the asset, to decide what depends on them; null when the type in general is
 * asked about.
 */
export function decide(
  operation: string,
  owners: readonly Link[] | null,
  { user, store }: Subject,
): Decision {
  const roles = roleNames(user, store);
  const answers = policies
    .filter(({ role }) => role === undefined || roles.has(role))
    .flatMap(({ name, role, rules }) =>
      rules
        .filter((rule) => covers(rule, operation))
        .map((rule) => ({ access: accessOf(rule, owners, user, store), rule, policy: name, role })),
    );
  const best =
    answers.find(({ access }) => access === 'allow') ??
    answers.find(({ access }) => access === 'conditionalAllow');
  if (best === undefined) return { access: 'notAllow' };
  const { role, ...decision } = best;
  return role === undefined ? decision : { ...decision, role };
}

function covers({ operations }: PolicyRule, operation: string): boolean {
  return operations.includes('All') || operations.includes(operation);
}

function accessOf(
  { condition }: PolicyRule,
  owners: readonly Link[] | null,
  user: User,
  store: Store,
): Decision['access'] {
  if (condition === undefined) return 'allow';
  if (owners === null) return 'conditionalAllow';
  const met = condition === 'noOwner()' ? owners.length === 0 : isOwner(owners, user, store);
  return met ? 'allow' : 'notAllow';
}

/** Oneself, or through a team; the teams above one's own count too. */
export function isOwner(owners: readonly Link[], user: User, store: Store): boolean {
  const mine = new Set([user.id, ...teamsAbove(user.teams, store).map(({ id }) => id)]);
  return owners.some(({ id }) => mine.has(id));
}

function teamsAbove(ids: readonly string[], store: Store): readonly Team[] {
  return ids.flatMap((id) => {
    const team = store.teams.get(id);
    return team === undefined ? [] : [team, ...teamsAbove(team.parents, store)];
  });
}

/** Roles of one's own and those that come with one's teams; without a team, the Organization's. */
function roleNames({ teams, roles }: User, store: Store): ReadonlySet<string> {
  const top = store.teams.all().find(({ teamType }) => teamType === 'Organization');
  const inherited = [...teamsAbove(teams, store), ...(top === undefined ? [] : [top])];
  const ids = [...roles, ...inherited.flatMap(({ defaultRoles }) => defaultRoles)];
  return new Set(ids.map((id) => store.roles.get(id)?.name).filter((name) => name !== undefined));
}

/** @throws {ApiFault} 403 when the user may not do one of the operations to the asset. */
export function refuseUnlessAllowed(
  operations: readonly string[],
  asset: Asset,
  subject: Subject,
): void {
  if (subject.user.isAdmin) return;
  for (const operation of operations) {
    if (decide(operation, asset.owners, subject).access !== 'allow') {
      throw operationNotAllowed(subject.user.name, operation);
    }
  }
}
