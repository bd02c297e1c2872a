import * as v from 'valibot';
import type { Asset } from '../../api/assets.ts';
import { nameInAddress } from '../../components/assetPath.ts';
import type { PageData } from '../pageData.ts';
import type { AssetKind } from './assetKind.ts';
import { changeSchema, type Outcome } from './change.ts';
import { describeAsset } from './describeAsset.ts';
import { createFollowing } from './followAsset.ts';
import { assetQuestion } from './loadAsset.ts';

/** Does what a page of an asset asks for, and puts what came of it where the page reads it. */
export function changeAsset<T extends Asset>(data: PageData, kind: AssetKind<T>) {
  const follow = createFollowing<T>();
  return async ({ request }: { readonly request: Request }): Promise<Outcome> => {
    const change = v.parse(changeSchema, await request.json());
    const fullyQualifiedName = nameInAddress(request.url, kind.segment);
    const asset = {
      ...data,
      type: kind.type,
      fullyQualifiedName,
      path: `/${kind.collection}/${change.id}`,
      question: assetQuestion(data, kind, fullyQualifiedName),
    };
    return change.intent === 'follow' ? follow(asset, change) : describeAsset(asset, change);
  };
}
