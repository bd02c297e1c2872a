import * as v from 'valibot';
import type { Asset } from '../../api/assets.ts';
import { setFollowing } from '../../api/followers.ts';
import { nameInAddress } from '../../components/assetPath.ts';
import { showToast } from '../../components/toasts.ts';
import type { PageData } from '../pageData.ts';
import type { AssetKind } from './assetKind.ts';
import { changeSchema, type DescribeChange, type FollowChange, type Outcome } from './change.ts';
import { assetQuestion } from './loadAsset.ts';
import { rememberFollowing } from './rememberFollowing.ts';
import { saveDescription } from './saveDescription.ts';
import { reasonFor, words } from './words.ts';

/** Does what a page of an asset asks for, and puts what came of it where the page reads it. */
export function changeAsset<T extends Asset>(data: PageData, kind: AssetKind<T>) {
  const { api, queries } = data;
  return async ({ request }: { readonly request: Request }): Promise<Outcome> => {
    const change = v.parse(changeSchema, await request.json());
    const question = assetQuestion(data, kind, nameInAddress(request.url, kind.segment));
    const path = `/${kind.collection}/${change.id}`;

    async function follow({ user, following }: FollowChange): Promise<Outcome> {
      await setFollowing(api, path, user.id, following);
      rememberFollowing(queries, kind.type, question.queryKey, user, following);
      return { kind: 'done' };
    }

    async function describe({ read, text }: DescribeChange): Promise<Outcome> {
      const reload = () => queries.fetchQuery({ ...question, staleTime: 0 });
      const outcome = await saveDescription({ api, path, reload }, read, text);
      if (outcome.kind === 'done') showToast(words.saved);
      return outcome;
    }

    try {
      return await (change.intent === 'follow' ? follow(change) : describe(change));
    } catch (error) {
      if (change.intent === 'follow') showToast(words.notFollowed(reasonFor(error)));
      return { kind: 'failed', error };
    }
  };
}
