import * as v from 'valibot';
import { type Api, segment } from './api.ts';
import { type Reference, referencesSchema } from './references.ts';

/** Of a person or a team. */
export interface Owner {
  readonly kind: 'user' | 'team';
  readonly id: string;
  readonly name: string;
}

const ownsSchema = v.object({ id: v.string(), owns: referencesSchema });

/** Everything that a person or team owns, as their own record lists it: there is no end to it. */
export async function getOwned(
  api: Api,
  { kind, name }: Owner,
  signal?: AbortSignal,
): Promise<readonly Reference[]> {
  const path = `/${kind}s/name/${segment(name)}?fields=owns`;
  return (await api.get(path, ownsSchema, signal)).owns;
}
