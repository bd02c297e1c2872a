import type { Entity } from './entities.ts';

/** All entities of one type, found by id or by key (the fully qualified name, unless told otherwise). */
export interface Collection<T extends Entity> {
  readonly get: (id: string) => T | undefined;
  readonly find: (key: string) => T | undefined;
  /** Every entity, deleted ones included, in the order of insertion. */
  readonly all: () => readonly T[];
  /** Adds the entity, or replaces the one with its id. */
  readonly put: (entity: T) => T;
  readonly remove: (id: string) => void;
}

export function createCollection<T extends Entity>(
  keyOf: (entity: T) => string = (entity) => entity.fullyQualifiedName,
): Collection<T> {
  const byId = new Map<string, T>();
  const idByKey = new Map<string, string>();
  const get = (id: string) => byId.get(id);
  const remove = (id: string) => {
    const entity = byId.get(id);
    if (entity !== undefined) idByKey.delete(keyOf(entity));
    byId.delete(id);
  };
  return {
    get,
    find: (key) => get(idByKey.get(key) ?? ''),
    all: () => [...byId.values()],
    put: (entity) => {
      const before = byId.get(entity.id);
      if (before !== undefined) idByKey.delete(keyOf(before));
      byId.set(entity.id, entity);
      idByKey.set(keyOf(entity), entity.id);
      return entity;
    },
    remove,
  };
}
