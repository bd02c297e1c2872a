import { createCollection } from '../collection.ts';
import { compareListed, type Listed } from '../listPage.ts';
import type { Asset } from './asset.ts';
import { type AssetCollection, isWithin } from './assetCollection.ts';
import { type GeneratedTables, schemaOf } from './seed/generatedTables.ts';
import { at } from './seed/random.ts';
import { indexOfTableId, scramble, tableId } from './seed/tableId.ts';
import { tableNames } from './seed/tableNames.ts';

export interface TableCollection extends AssetCollection {
  readonly generated: GeneratedTables;
  /** Whether the generated table was changed since: what is kept stands for it. */
  readonly isReplaced: (index: number) => boolean;
}

/** A generated table in a list: its id is made only when it is looked at. */
class Unmade implements Listed {
  readonly name: string;
  readonly index: number;

  constructor(name: string, index: number) {
    this.name = name;
    this.index = index;
  }

  get id(): string {
    return tableId(this.index);
  }
}

/** @param handmade Tables that are kept from the start, beside the generated ones. */
export function createTableCollection(
  generated: GeneratedTables,
  handmade: readonly Asset[],
): TableCollection {
  const kept = createCollection<Asset>();
  for (const table of handmade) kept.put(table);
  const replaced = new Set<number>();
  const unmade = sortUnmade(generated);
  const isGenerated = (index: number | null): index is number =>
    index !== null && index < generated.count && !replaced.has(index);
  return {
    type: 'table',
    generated,
    isReplaced: (index) => replaced.has(index),
    kept: kept.all,
    get: (id) => {
      const index = indexOfTableId(id);
      return isGenerated(index) ? generated.make(index) : kept.get(id);
    },
    find: (fullyQualifiedName) => {
      const index = generated.find(fullyQualifiedName);
      return isGenerated(index) ? generated.make(index) : kept.find(fullyQualifiedName);
    },
    put: (table) => {
      const index = indexOfTableId(table.id);
      if (index !== null && index < generated.count) replaced.add(index);
      return kept.put(table);
    },
    remove: (id) => {
      const index = indexOfTableId(id);
      if (index !== null && index < generated.count) replaced.add(index);
      kept.remove(id);
    },
    listed: (included, within = []) => {
      const inPlace = schemasWithin(generated, within);
      const wanted = included({ deleted: false })
        ? unmade.filter(({ index }) => inPlace(index) && !replaced.has(index))
        : [];
      const others = kept
        .all()
        .filter((table) => included(table) && isWithin(table.fullyQualifiedName, within));
      return merge(wanted, others.toSorted(compareListed));
    },
  };
}

/** By name, then id: as many buckets as there are names, each sorted by the ids' first digits. */
function sortUnmade({ count, facts }: GeneratedTables): readonly Unmade[] {
  const buckets = new Map<string, Unmade[]>();
  for (let index = 0; index < count; index += 1) {
    const name = at(tableNames, facts.name[index] ?? 0);
    const bucket = buckets.get(name) ?? [];
    if (bucket.length === 0) buckets.set(name, bucket);
    bucket.push(new Unmade(name, index));
  }
  const names = [...buckets.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const byId = (a: Unmade, b: Unmade) => scramble(a.index) - scramble(b.index);
  return names.flatMap((name) => (buckets.get(name) ?? []).sort(byId));
}

function schemasWithin({ schemas }: GeneratedTables, within: readonly string[]) {
  if (within.length === 0) return () => true;
  const inside = schemas.map((schema) => isWithin(`${schema.fullyQualifiedName}.`, within));
  return (index: number) => inside[schemaOf(index, schemas)] === true;
}

function merge(first: readonly Listed[], second: readonly Listed[]): readonly Listed[] {
  if (second.length === 0) return first;
  const merged: Listed[] = [];
  let taken = 0;
  for (const item of second) {
    while (taken < first.length && compareListed(at(first, taken), item) < 0) {
      merged.push(at(first, taken));
      taken += 1;
    }
    merged.push(item);
  }
  return [...merged, ...first.slice(taken)];
}
