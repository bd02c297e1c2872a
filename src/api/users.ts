import * as v from 'valibot';
import { type Api, segment } from './api.ts';
import { type Reference, referencesSchema } from './references.ts';

/** What the server puts in the place of an address that is not for the reader. */
const mask = /^\*+@masked\.com$/;

const userSchema = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    displayName: v.nullish(v.string(), ''),
    email: v.nullish(v.string(), ''),
    isAdmin: v.nullish(v.boolean(), false),
    deleted: v.nullish(v.boolean(), false),
    teams: referencesSchema,
    roles: referencesSchema,
    inheritedRoles: referencesSchema,
  }),
  v.transform(({ displayName, email, ...user }) => ({
    ...user,
    label: displayName || user.name,
    /** Empty when the server hides it. */
    email: mask.test(email) ? '' : email,
  })),
);

export type User = v.InferOutput<typeof userSchema>;

/** Not `owns`: every table of somebody who owns thousands would be in each answer. */
const fields = 'teams,roles';

export const loggedInUserPath = `/users/loggedInUser?fields=${fields}`;

/**
 * The catalogue's user behind the bearer. Answers 200 with `deleted: true` for one who was
 * switched off; throws ApiError 404 for one whom the catalogue does not know, 400 for a clash.
 */
export function getLoggedInUser(api: Api, signal?: AbortSignal): Promise<User> {
  return api.get(loggedInUserPath, userSchema, signal);
}

/** Anyone by user name, in any case. @throws {ApiError} 404 when there is no such user. */
export function getUser(api: Api, name: string, signal?: AbortSignal): Promise<User> {
  return api.get(`/users/name/${segment(name)}?fields=${fields}`, userSchema, signal);
}

const followsSchema = v.object({ id: v.string(), follows: referencesSchema });

/** Everything that somebody follows. */
export async function getFollowed(
  api: Api,
  name: string,
  signal?: AbortSignal,
): Promise<readonly Reference[]> {
  const path = `/users/name/${segment(name)}?fields=follows`;
  return (await api.get(path, followsSchema, signal)).follows;
}

/** A self sign-up: what the token says, and nothing else. The server trusts it for more. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly displayName: string;
  readonly profile?: { readonly images: { readonly image: string } };
}

/** @throws {ApiError} 403 for a name that is not the token's or with sign-up off, 409, 400. */
export function createUser(
  api: Api,
  { name, email, displayName, profile }: NewUser,
): Promise<User> {
  const body = { name, email, displayName, ...(profile ? { profile } : {}) };
  return api.send('POST', '/users', body, userSchema);
}
