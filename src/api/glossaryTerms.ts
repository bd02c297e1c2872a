import * as v from 'valibot';
import type { Api } from './api.ts';
import { asAsset, assetEntries, namedAssetPath } from './assets.ts';
import { maybeReferenceSchema, referenceSchema, referencesSchema } from './references.ts';

/** A term itself until 1.12; since then one with how it is related. */
const relatedTermSchema = v.union([
  referenceSchema,
  v.pipe(
    v.object({ term: referenceSchema }),
    v.transform(({ term }) => term),
  ),
]);

const glossaryTermSchema = v.pipe(
  v.object({
    ...assetEntries,
    glossary: maybeReferenceSchema,
    parent: maybeReferenceSchema,
    children: referencesSchema,
    relatedTerms: v.nullish(v.array(relatedTermSchema), []),
    reviewers: referencesSchema,
    synonyms: v.nullish(v.array(v.string()), []),
    /** Until 1.9. */
    status: v.nullish(v.string()),
    /** Since 1.10. */
    entityStatus: v.nullish(v.string()),
  }),
  v.transform(({ status, entityStatus, ...term }) => ({
    ...asAsset(term),
    status: entityStatus ?? status ?? '',
  })),
);

export type GlossaryTerm = v.InferOutput<typeof glossaryTermSchema>;

const fields = ['children', 'relatedTerms', 'reviewers'];

/** A term by its fully qualified name. @throws {ApiError} 404 when there is none. */
export function getGlossaryTerm(
  api: Api,
  fqn: string,
  signal?: AbortSignal,
): Promise<GlossaryTerm> {
  return api.get(namedAssetPath(api, 'glossaryTerms', fqn, fields), glossaryTermSchema, signal);
}
