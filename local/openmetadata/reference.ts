import type { Entity, EntityReference } from './entities.ts';

/** The collection's place in the API where it is not the type's name and an `s`. */
const collectionPaths: Readonly<Record<string, string>> = {
  databaseService: 'services/databaseServices',
  messagingService: 'services/messagingServices',
  dashboardService: 'services/dashboardServices',
  pipelineService: 'services/pipelineServices',
  storageService: 'services/storageServices',
  glossary: 'glossaries',
};

/** Where the entity is read; the server builds it from the address it was called by. */
export function hrefOf(origin: string, type: string, id: string): string {
  return `${origin}/api/v1/${collectionPaths[type] ?? `${type}s`}/${id}`;
}

/** @param origin Of the request, as `https://host`. */
export function referenceTo(type: string, entity: Entity, origin: string): EntityReference {
  const { id, name, fullyQualifiedName, description, deleted } = entity;
  return {
    id,
    type,
    name,
    fullyQualifiedName,
    ...(description === undefined ? {} : { description }),
    displayName: entity.displayName ?? name,
    deleted,
    href: hrefOf(origin, type, id),
  };
}

/** A name as one part of a fully qualified name: quoted when it holds a dot. */
export function quoteName(name: string): string {
  return name.includes('.') ? `"${name}"` : name;
}
