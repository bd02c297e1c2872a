import { useFetcher } from 'react-router-dom';
import { assetPath } from '../../components/assetPath.ts';
import { usePerson } from '../frame/usePerson.ts';
import { useAsset } from './assetContext.ts';
import type { FollowChange, Outcome } from './change.ts';
import { words } from './words.ts';

/** Follows and unfollows; shows at once what will be, and what was when the server refuses. */
export function FollowButton() {
  const { asset, kind } = useAsset();
  const person = usePerson();
  const fetcher = useFetcher<Outcome>();
  const following = isFollowing(fetcher.json, asset.followers, person.id);
  const toggle = () => {
    const change: FollowChange = {
      intent: 'follow',
      id: asset.id,
      user: { id: person.id, name: person.name },
      following: !following,
    };
    const action = assetPath(kind.type, asset.fullyQualifiedName) ?? '';
    void fetcher.submit(change, { method: 'post', encType: 'application/json', action });
  };
  return (
    <button type="button" className="button" onClick={toggle}>
      {following ? words.unfollow : words.follow}
    </button>
  );
}

/** @param asked What was asked of the server and is not answered yet. */
function isFollowing(asked: unknown, followers: readonly { id: string }[], me: string): boolean {
  if (typeof asked === 'object' && asked !== null && 'following' in asked)
    return asked.following === true;
  return followers.some(({ id }) => id === me);
}
