import type { Link } from '../asset.ts';
import { patternOf } from './columns.ts';
import { descriptionKinds } from './descriptions.ts';
import { at, below } from './random.ts';
import { subjects } from './subjects.ts';
import { nameAt, subjectOf } from './tableNames.ts';
import { teamIdOf, teamsByDomain } from './teams.ts';
import { weeklyCountOf } from './usage.ts';
import { generatedUserIds } from './users.ts';

/** What searching asks about every table, as numbers side by side: ten bytes a table. */
export interface TableFacts {
  /** Position in `tableNames`. */
  readonly name: Uint16Array;
  /** Of the columns: see `columns.ts`. */
  readonly pattern: Uint16Array;
  /** For `ownersOfKey`. */
  readonly owners: Uint16Array;
  readonly weeklyCount: Uint16Array;
  readonly descriptionKind: Uint8Array;
  /** 1 to 5, or 0 for a table that has none. */
  readonly tier: Uint8Array;
  /** Position in `tagChoices`. */
  readonly tags: Uint8Array;
}

export function createTableFacts(count: number, schemaCount: number): TableFacts {
  const facts = {
    name: new Uint16Array(count),
    pattern: new Uint16Array(count),
    owners: new Uint16Array(count),
    weeklyCount: new Uint16Array(count),
    descriptionKind: new Uint8Array(count),
    tier: new Uint8Array(count),
    tags: new Uint8Array(count),
  };
  for (let index = 0; index < count; index += 1) {
    const name = nameAt(index % schemaCount, Math.floor(index / schemaCount));
    facts.name[index] = name;
    facts.pattern[index] = patternOf(subjectOf(name), index);
    facts.owners[index] = ownersKeyOf(index, subjectOf(name));
    facts.weeklyCount[index] = weeklyCountOf(index);
    facts.descriptionKind[index] = below(descriptionKinds, 2, index);
    facts.tier[index] = at(tiers, below(tiers.length, 21, index));
    facts.tags[index] = below(tagChoices.length, 22, index);
  }
  return facts;
}

/** Half of the tables have none. */
const tiers = [1, 2, 2, 3, 3, 4, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0];

/** Tags without the tier. */
export const tagChoices: readonly (readonly string[])[] = [
  [],
  [],
  [],
  [],
  ['PII.Sensitive'],
  ['PII.NonSensitive'],
  ['PersonalData.Personal', 'PII.Sensitive'],
  ['Freshness.Hourly'],
  ['Freshness.Daily'],
  ['Freshness.Static'],
];

const domains = Object.keys(teamsByDomain);
const teamLists = Object.values(teamsByDomain);
const teamsPerDomain = 2;
const ownerChoices = 9;
const users = generatedUserIds.length;

/** How many keys there are; not all of them are used. */
export const ownersKeys = domains.length * teamsPerDomain * users * ownerChoices;

function ownersKeyOf(index: number, subject: number): number {
  const domain = domains.indexOf(at(subjects, subject).domain);
  const team = domain * teamsPerDomain + below(teamsPerDomain, 24, index);
  return (team * users + below(users, 25, index)) * ownerChoices + below(ownerChoices, 23, index);
}

/** A third has nobody; the others a team, a person or both. */
export function ownersOfKey(key: number): readonly Link[] {
  const choice = key % ownerChoices;
  if (choice < 3) return [];
  const pair = Math.floor(key / ownerChoices);
  const user: Link = { id: at(generatedUserIds, pair % users), type: 'user' };
  const team: Link = { id: teamIds[Math.floor(pair / users)] ?? '', type: 'team' };
  return choice < 7 ? [team] : choice === 7 ? [user] : [user, team];
}

const teamIds = teamLists.flatMap((names) => names.slice(0, teamsPerDomain).map(teamIdOf));

/** Ids of users; half of the tables have none. */
export function followersOf(index: number): readonly string[] {
  const count = Math.max(0, below(6, 26, index) - 3);
  return Array.from({ length: count }, (_, step) =>
    at(generatedUserIds, below(users, 27 + step, index)),
  ).filter((id, step, ids) => ids.indexOf(id) === step);
}

/** Whoever may be in the lists that `ownersOfKey` gives. */
export const everyOwner: readonly Link[] = [
  ...teamIds.map((id): Link => ({ id, type: 'team' })),
  ...generatedUserIds.map((id): Link => ({ id, type: 'user' })),
];

const dayMs = 86_400_000;

export function updatedAtOf(index: number, today: number): number {
  return today - below(400, 31, index) * dayMs - below(dayMs, 32, index);
}
