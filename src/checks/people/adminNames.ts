import type { Observed } from '../observed.ts';

/** Names before the `@` that exist, or can be made, in any tenant. */
const guessable: readonly string[] = [
  'admin',
  'administrator',
  'openmetadata',
  'root',
  'superuser',
  'sysadmin',
  'data',
  'dataadmin',
  'info',
  'it',
  'support',
  'test',
  'user',
];

export function isGuessable(name: string): boolean {
  return guessable.includes(name.toLowerCase());
}

/** What is known of who administers the catalogue, from whatever source. */
export function adminNames({
  authorizer,
  administrators,
  defaultAdmin,
}: Observed): readonly string[] {
  const told = authorizer.seen ? (authorizer.value.adminPrincipals ?? []) : [];
  const listed = administrators.seen ? administrators.value : [];
  const found = defaultAdmin.seen && defaultAdmin.value === 'administrator' ? ['admin'] : [];
  return [...new Set([...told, ...listed, ...found].map((name) => name.split('@')[0] ?? name))];
}
