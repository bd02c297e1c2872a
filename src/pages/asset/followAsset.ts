import type { Asset } from '../../api/assets.ts';
import { setFollowing } from '../../api/followers.ts';
import { showToast } from '../../components/toasts.ts';
import type { FollowChange, Outcome } from './change.ts';
import { type ChangedAsset, dropOlderAnswers, nameOf } from './changedAsset.ts';
import { rememberFollowing } from './rememberFollowing.ts';
import { reasonFor, words } from './words.ts';

type Follow<T extends Asset> = (asset: ChangedAsset<T>, change: FollowChange) => Promise<Outcome>;

/** Follows and unfollows, one after the other: of two that meet, the server would keep the later. */
export function createFollowing<T extends Asset>(): Follow<T> {
  let last: Promise<unknown> = Promise.resolve();

  async function follow(asset: ChangedAsset<T>, change: FollowChange): Promise<Outcome> {
    const followed = last.then(() => followNow(asset, change));
    last = followed.catch(() => {}); // whose it was is told
    try {
      await followed;
      return { kind: 'done' };
    } catch (error) {
      showToast(words.notFollowed(reasonFor(error)));
      return { kind: 'failed', error };
    }
  }

  async function followNow(asset: ChangedAsset<T>, change: FollowChange): Promise<void> {
    const { api, queries, type, question, path } = asset;
    const { user, following } = change;
    await setFollowing(api, path, user.id, following);
    await dropOlderAnswers(asset);
    rememberFollowing(queries, type, question.queryKey, user, following);
    const name = nameOf(asset);
    const undo = () => void follow(asset, { ...change, following: !following });
    showToast(following ? words.nowFollowed(name) : words.nowUnfollowed(name), undo, path);
  }

  return follow;
}
