import * as v from 'valibot';

/** OpenMetadata's EntityReference: another thing, named. */
export const referenceSchema = v.pipe(
  v.object({
    id: v.string(),
    type: v.string(),
    name: v.nullish(v.string(), ''),
    fullyQualifiedName: v.nullish(v.string()),
    displayName: v.nullish(v.string(), ''),
    deleted: v.nullish(v.boolean(), false),
  }),
  v.transform(({ id, type, name, fullyQualifiedName, displayName, deleted }) => ({
    id,
    type,
    name,
    fullyQualifiedName: fullyQualifiedName ?? name,
    label: displayName || name,
    deleted,
  })),
);

export type Reference = v.InferOutput<typeof referenceSchema>;

/** A list of references that a server may leave out. */
export const referencesSchema = v.nullish(v.array(referenceSchema), []);

/** One reference that older servers send where newer ones send a list. */
export const maybeReferenceSchema = v.nullish(referenceSchema, null);

/** `owner` before 1.5, `owners` since; `domain` before 1.9, `domains` since: one list for both. */
export function eitherAge(list: readonly Reference[], single: Reference | null): Reference[] {
  return single ? [single, ...list.filter(({ id }) => id !== single.id)] : [...list];
}
