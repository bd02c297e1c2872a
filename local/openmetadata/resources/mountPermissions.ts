import type { Hono } from 'hono';
import type { Link } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';

import { ApiFault } from '../errors.ts';
import { readId } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { decide, isOwner, type Subject } from './access.ts';
import { subjectOf } from './mountChanging.ts';

const base = '/api/v1/permissions';

/** What can be done with anything. */
const basics = ['Create', 'Delete', 'ViewAll', 'EditAll'];
const edits = ['EditCustomFields', 'EditDescription', 'EditDisplayName', 'EditOwners', 'EditTags'];

/** Operations by resource. */
const operations: Readonly<Record<string, readonly string[]>> = {
  table: [
    ...['EditCustomFields', 'EditDataProfile', 'EditDescription', 'EditDisplayName', 'EditLineage'],
    ...['EditOwners', 'EditQueries', 'EditSampleData', 'EditTags', 'EditTests'],
  ],
  topic: [...edits, 'EditLineage', 'EditSampleData'],
  dashboard: [...edits, 'EditLineage'],
  pipeline: [...edits, 'EditLineage', 'EditStatus'],
  container: [...edits, 'EditLineage'],
  database: edits,
  databaseSchema: edits,
  databaseService: edits,
  messagingService: edits,
  dashboardService: edits,
  pipelineService: edits,
  storageService: edits,
  glossary: [...edits, 'EditReviewers'],
  glossaryTerm: [
    ...['EditCustomFields', 'EditDescription', 'EditDisplayName', 'EditOwners', 'EditReviewers'],
    'EditTags',
  ],
  classification: edits,
  tag: edits,
  domain: edits,
  policy: edits,
  role: edits,
  team: [...edits, 'EditUsers'],
  user: [...edits, 'EditTeams'],
};

/** What the person of the token may do: in general, with a type, with one entity. */
export function mountPermissions(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.get(base, (c) => {
    const data = Object.keys(operations).map((each) => permissions(each, null, subjectOf(c)));
    return c.json({ data });
  });
  app.get(`${base}/:resource`, (c) =>
    c.json(permissions(c.req.param('resource'), null, subjectOf(c))),
  );
  app.get(`${base}/:resource/name/:fqn`, (c) => {
    const { resource, fqn } = c.req.param();
    return c.json(permissions(resource, ownersOf(resource, { fqn }), subjectOf(c)));
  });
  app.get(`${base}/:resource/:id`, (c) => {
    const resource = c.req.param('resource');
    return c.json(permissions(resource, ownersOf(resource, { id: readId(c) }), subjectOf(c)));
  });

  /** Nobody owns what does not exist: that is what the server says of an unknown id. */
  function ownersOf(resource: string, wanted: { fqn?: string; id?: string }): readonly Link[] {
    const { fqn, id } = wanted;
    const asset =
      id === undefined
        ? catalog.findOf(resource, fqn ?? '')
        : catalog.resolve({ id, type: resource });
    return asset !== undefined && 'owners' in asset ? (asset.owners as readonly Link[]) : [];
  }
}

function permissions(resource: string, owners: readonly Link[] | null, subject: Subject) {
  const specific = Object.hasOwn(operations, resource) ? operations[resource] : undefined;
  if (specific === undefined) throw new ApiFault(400, `Resource type ${resource} not found`);
  const { user, store } = subject;
  const owned = owners !== null && isOwner(owners, user, store);
  const asked = user.isAdmin || owned ? basics : [...basics, ...specific];
  return {
    resource,
    permissions: asked.map((operation) => permission(operation, owners, subject)),
  };
}

function permission(operation: string, owners: readonly Link[] | null, subject: Subject) {
  if (subject.user.isAdmin) return { operation, access: 'allow' };
  return { operation, ...decide(operation, owners, subject) };
}
