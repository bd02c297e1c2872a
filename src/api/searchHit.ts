import * as v from 'valibot';
import { eitherAge, maybeReferenceSchema, referencesSchema } from './references.ts';
import { tagSchema, tagsSchema } from './tags.ts';

const text = v.nullish(v.string(), '');

/** What is read of a found document: asked for by name, since a table's columns can be thousands. */
export const sourceFields = [
  ...['id', 'name', 'displayName', 'fullyQualifiedName', 'description', 'entityType'],
  ...['service', 'owners', 'owner', 'domains', 'domain', 'tags', 'tier', 'updatedAt'],
];

const sourceSchema = v.object({
  id: v.string(),
  name: v.string(),
  displayName: text,
  fullyQualifiedName: v.string(),
  description: text,
  entityType: v.string(),
  service: maybeReferenceSchema,
  owners: referencesSchema,
  owner: maybeReferenceSchema,
  domains: referencesSchema,
  domain: maybeReferenceSchema,
  tags: tagsSchema,
  tier: v.nullish(tagSchema, null),
  /** Milliseconds since the epoch. */
  updatedAt: v.nullish(v.number(), null),
});

/** A hit of the search engine, in its own shape; newer and older servers. */
export const hitSchema = v.pipe(
  v.object({
    _source: sourceSchema,
    highlight: v.nullish(v.record(v.string(), v.array(v.string())), {}),
  }),
  v.transform(({ _source: source, highlight }) => ({
    id: source.id,
    type: source.entityType,
    name: source.name,
    label: source.displayName || source.name,
    fullyQualifiedName: source.fullyQualifiedName,
    description: source.description,
    service: source.service,
    owners: eitherAge(source.owners, source.owner),
    domains: eitherAge(source.domains, source.domain),
    tags: source.tags,
    tier: source.tier,
    updatedAt: source.updatedAt,
    matched: matchedWords(Object.values(highlight).flat()),
  })),
);

export type SearchHit = v.InferOutput<typeof hitSchema>;

/**
 * The words that the search engine marked, in lower case. Only they are taken from `highlight`: the
 * rest of it is raw HTML of what people typed, and is never shown.
 */
function matchedWords(fragments: readonly string[]): readonly string[] {
  const marked = fragments.flatMap((fragment) => [
    ...fragment.matchAll(/<span class="text-highlighter">([^<]+)<\/span>/g),
  ]);
  return [...new Set(marked.map(([, word = '']) => word.toLowerCase()))];
}
