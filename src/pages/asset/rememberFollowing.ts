import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Asset } from '../../api/assets.ts';
import type { Reference } from '../../api/references.ts';
import type { FollowChange } from './change.ts';

/** Puts what the server has just done into what is remembered of the asset and of the person. */
export function rememberFollowing(
  queries: QueryClient,
  type: string,
  assetKey: QueryKey,
  { id, name }: FollowChange['user'],
  following: boolean,
): void {
  const asset = queries.getQueryData<Asset>(assetKey);
  if (!asset) return;
  const person = reference({ id, type: 'user', name, fullyQualifiedName: name, label: name });
  queries.setQueryData<Asset>(assetKey, {
    ...asset,
    followers: listWith(asset.followers, person, following),
  });
  const followed = reference({ ...asset, type });
  const queryKey = ['followed', name];
  const remember = () =>
    queries.setQueryData<readonly Reference[]>(
      queryKey,
      (list) => list && listWith(list, followed, following),
    );
  remember();
  // A list that is on its way may be older. It is awaited elsewhere, so it is mended, not dropped.
  queries
    .getQueryCache()
    .find({ queryKey })
    ?.promise?.then(remember, () => {});
}

function reference({
  id,
  type,
  name,
  fullyQualifiedName,
  label,
}: Omit<Reference, 'deleted'>): Reference {
  return { id, type, name, fullyQualifiedName, label, deleted: false };
}

function listWith(list: readonly Reference[], one: Reference, isIn: boolean): Reference[] {
  const others = list.filter(({ id }) => id !== one.id);
  return isIn ? [...others, one] : others;
}
