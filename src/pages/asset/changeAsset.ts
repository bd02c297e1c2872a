import * as v from 'valibot';
import type { Asset } from '../../api/assets.ts';
import { setFollowing } from '../../api/followers.ts';
import { nameInAddress } from '../../components/assetPath.ts';
import { showToast } from '../../components/toasts.ts';
import type { PageData } from '../pageData.ts';
import type { AssetKind } from './assetKind.ts';
import {
  type Change,
  changeSchema,
  type DescribeChange,
  type FollowChange,
  type Outcome,
} from './change.ts';
import { withDescription } from './descriptionIn.ts';
import { forgetDraft } from './forgetDraft.ts';
import { assetQuestion } from './loadAsset.ts';
import { reasonNotSaved } from './reasonNotSaved.ts';
import { rememberFollowing } from './rememberFollowing.ts';
import { saveDescription } from './saveDescription.ts';
import { reasonFor, words } from './words.ts';

/** Does what a page of an asset asks for, and puts what came of it where the page reads it. */
export function changeAsset<T extends Asset>(data: PageData, kind: AssetKind<T>) {
  const { api, queries } = data;
  let lastFollowed: Promise<unknown> = Promise.resolve();
  return async ({ request }: { readonly request: Request }): Promise<Outcome> => {
    const asked = v.parse(changeSchema, await request.json());
    const fqn = nameInAddress(request.url, kind.segment);
    const question = assetQuestion(data, kind, fqn);
    const path = `/${kind.collection}/${asked.id}`;
    const reload = () => queries.fetchQuery({ ...question, staleTime: 0 });
    const outcome = await attempt(asked);
    if (asked.intent === 'describe') finish(asked, outcome);
    return outcome;

    async function attempt(change: Change): Promise<Outcome> {
      try {
        return await (change.intent === 'follow' ? follow(change) : describe(change));
      } catch (error) {
        if (change.intent === 'follow') showToast(words.notFollowed(reasonFor(error)));
        return { kind: 'failed', error };
      }
    }

    /** One after the other: of two that meet, the server would keep the one that arrives last. */
    function follow(change: FollowChange): Promise<Outcome> {
      const followed = lastFollowed.then(() => followNow(change));
      lastFollowed = followed.catch(() => {}); // whose it was is told
      return followed;
    }

    async function followNow(change: FollowChange): Promise<Outcome> {
      const { user, following } = change;
      await setFollowing(api, path, user.id, following);
      rememberFollowing(queries, kind.type, question.queryKey, user, following);
      const name = queries.getQueryData<T>(question.queryKey)?.label ?? '';
      const undo = () => void attempt({ ...change, following: !following });
      showToast(following ? words.nowFollowed(name) : words.nowUnfollowed(name), undo, path);
      return { kind: 'done' };
    }

    async function describe(change: DescribeChange): Promise<Outcome> {
      const outcome = await saveDescription({ api, path, reload }, change.read, change.text);
      if (outcome.kind === 'done') {
        const back = { ...change, read: outcome.now, text: change.read.text, draft: null };
        showToast(words.saved, () => void takeBack(back));
      }
      return outcome;
    }

    /** What the editor does, for the person who has left its page in the meantime. */
    function finish({ draft }: DescribeChange, outcome: Outcome): void {
      if (outcome.kind === 'done') forgetDraft(draft);
      if (outcome.kind === 'done' || isShown()) return;
      const reason =
        outcome.kind === 'failed' ? reasonNotSaved(outcome.error) : words.changedMeanwhile;
      showToast(
        words.notSavedAway(queries.getQueryData<T>(question.queryKey)?.label ?? fqn, reason),
      );
    }

    /** Only the asset's page watches what is remembered of it. */
    function isShown(): boolean {
      const remembered = queries.getQueryCache().find({ queryKey: question.queryKey });
      return remembered !== undefined && remembered.getObserversCount() > 0;
    }

    /** Without an editor to say how it went. A text that came in since stays. */
    async function takeBack(change: DescribeChange): Promise<void> {
      queries.setQueryData<T>(
        question.queryKey,
        (asset) => asset && withDescription(asset, change.read.columns, change.text),
      );
      const { kind: how } = await attempt(change);
      if (how === 'done') return;
      showToast(words.notTakenBack);
      await reload().catch(() => {}); // the page shows what it has
    }
  };
}
