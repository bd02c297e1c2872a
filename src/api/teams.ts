import * as v from 'valibot';
import { type Api, segment } from './api.ts';
import { referencesSchema } from './references.ts';

const teamSchema = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    displayName: v.nullish(v.string(), ''),
    description: v.nullish(v.string(), ''),
    teamType: v.nullish(v.string(), ''),
    deleted: v.nullish(v.boolean(), false),
    parents: referencesSchema,
    children: referencesSchema,
    users: referencesSchema,
  }),
  v.transform(({ displayName, ...team }) => ({ ...team, label: displayName || team.name })),
);

export type Team = v.InferOutput<typeof teamSchema>;

/** A team by name. @throws {ApiError} 404 when there is none. */
export function getTeam(api: Api, name: string, signal?: AbortSignal): Promise<Team> {
  const fields = 'users,parents,children';
  return api.get(`/teams/name/${segment(name)}?fields=${fields}`, teamSchema, signal);
}
