import * as v from 'valibot';

/** A tag or glossary term on an asset or a column. */
export const tagSchema = v.pipe(
  v.object({
    tagFQN: v.string(),
    displayName: v.nullish(v.string(), ''),
    description: v.nullish(v.string(), ''),
    source: v.nullish(v.string(), 'Classification'),
  }),
  v.transform(({ tagFQN, displayName, description, source }) => ({
    name: tagFQN,
    label: displayName || tagFQN,
    description,
    isTerm: source === 'Glossary',
  })),
);

export type Tag = v.InferOutput<typeof tagSchema>;

export const tagsSchema = v.nullish(v.array(tagSchema), []);

const tierPrefix = 'Tier.';

/** The tier is a tag of its own classification. */
export function tierOf(tags: readonly Tag[]): Tag | null {
  return tags.find(({ name }) => name.startsWith(tierPrefix)) ?? null;
}

export function withoutTier(tags: readonly Tag[]): Tag[] {
  return tags.filter(({ name }) => !name.startsWith(tierPrefix));
}
