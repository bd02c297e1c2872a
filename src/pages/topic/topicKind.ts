import { getTopic, type Topic } from '../../api/topics.ts';
import type { AssetKind } from '../asset/assetKind.ts';

export const topicKind: AssetKind<Topic> = {
  type: 'topic',
  segment: 'topic',
  collection: 'topics',
  itsPage: 'topic',
  isData: true,
  get: getTopic,
};
