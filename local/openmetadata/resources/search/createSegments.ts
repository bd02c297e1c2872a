import type { Asset } from '../../catalog/asset.ts';
import type { Team, User } from '../../entities.ts';
import type { Store } from '../../store.ts';
import { renderUser } from '../../users/renderUser.ts';
import { defined, type Json, without } from '../json.ts';
import { renderLinks } from '../references.ts';
import type { Rendering } from '../renderAsset.ts';
import { createDocumentSegment } from './documentSegment.ts';
import { searchDocument } from './searchDocument.ts';
import { indexNameOf, type SearchedType } from './searchIndexes.ts';
import type { Segment } from './segment.ts';
import { createTableSegment } from './tableSegment.ts';

/** Assets do not change, they are replaced: a document is good as long as its asset is there. */
const documents = new WeakMap<Asset, Json>();

/** What is searched for the types: one segment each, two for tables. */
export function createSegments(
  types: readonly SearchedType[],
  rendering: Rendering,
  store: Store,
): readonly Segment[] {
  return types.flatMap((type) => {
    if (type === 'user') return [ofDocuments(type, store.users.all().map(userDocument))];
    if (type === 'team') return [ofDocuments(type, store.teams.all().map(teamDocument))];
    const kept = rendering.catalog
      .of(type)
      .kept()
      .map((asset) => documentOf(asset, rendering));
    const segment = ofDocuments(type, kept);
    return type === 'table' ? [segment, createTableSegment(rendering)] : [segment];
  });

  function userDocument(user: User): Json {
    const { profile: _, changeDescription: __, isEmailVerified: ___, ...kept } = user;
    const { teams, roles, inheritedRoles } = renderUser(user, {
      store,
      links: { ownedBy: () => [], followedBy: () => [] },
      origin: rendering.origin,
      fields: new Set(['teams', 'roles']),
      masked: false,
    });
    return personDocument(kept, 'user', {
      teams: without(teams, 'href'),
      roles: user.roles.length === 0 ? undefined : without(roles, 'href'),
      inheritedRoles: without(inheritedRoles, 'href'),
    });
  }

  function teamDocument({ parents, defaultRoles: _, changeDescription: __, ...team }: Team): Json {
    const above = renderLinks(
      parents.map((id) => ({ id, type: 'team' })),
      rendering,
    );
    // A team counts as no bot: who looks for people and teams by one query leaves bots out.
    return personDocument(team, 'team', { parents: without(above, 'href'), isBot: false });
  }

  function personDocument(
    person: Pick<User, 'name' | 'displayName' | 'description'>,
    entityType: string,
    own: Json,
  ): Json {
    const suggest = [
      { input: person.name, weight: 5 },
      defined({ input: person.displayName, weight: 10 }),
    ];
    const old = { domain: null, suggest };
    return defined({
      ...person,
      displayName: person.displayName ?? person.name,
      ...own,
      entityType,
      domains: [],
      owners: [],
      followers: [],
      totalVotes: 0,
      descriptionStatus: person.description ? 'COMPLETE' : 'INCOMPLETE',
      fqnParts: [person.name, person.displayName ?? person.name],
      ...(rendering.age === '1.6' ? old : {}),
    });
  }
}

function ofDocuments(type: SearchedType, list: readonly Json[]): Segment {
  return createDocumentSegment(indexNameOf(type), list);
}

function documentOf(asset: Asset, rendering: Rendering): Json {
  const known = documents.get(asset);
  if (known !== undefined) return known;
  const document = searchDocument(asset, rendering);
  documents.set(asset, document);
  return document;
}
