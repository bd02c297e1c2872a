import { type FacetName, facetNames, facets } from '../../api/searchFacets.ts';
import type { SearchHit } from '../../api/searchHit.ts';
import { tierLabel } from '../../components/tierLabel.ts';
import { typeName } from '../../components/typeName.ts';

/** How a value of a facet reads. */
export type Spell = (name: FacetName, value: string) => string;

/** The index counts values in lower case: they read as the results spell them, where one does. */
export function spellings(hits: readonly SearchHit[]): Spell {
  const known = new Map<string, string>();
  for (const hit of hits) {
    for (const name of facetNames) {
      for (const value of facets[name].valuesOf(hit)) known.set(keyOf(name, value), value);
    }
  }
  return (name, value) => {
    if (name === 'type') return typeName(value);
    const spelled = known.get(keyOf(name, value)) ?? (isTitle(name) ? capitalized(value) : value);
    return name === 'tier' ? tierLabel(spelled) : spelled;
  };
}

/** Owners and domains have names of people's making; services and tags are spelled with care. */
function isTitle(name: FacetName): boolean {
  return name === 'owner' || name === 'domain';
}

function keyOf(name: FacetName, value: string): string {
  return `${name} ${value.toLowerCase()}`;
}

function capitalized(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
