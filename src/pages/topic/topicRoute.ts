import { changeAsset } from '../asset/changeAsset.ts';
import { loadAsset } from '../asset/loadAsset.ts';
import type { PageData } from '../pageData.ts';
import { TopicPage } from './TopicPage.tsx';
import { topicKind } from './topicKind.ts';

export function topicRoute(data: PageData) {
  return {
    Component: TopicPage,
    loader: loadAsset(data, topicKind),
    action: changeAsset(data, topicKind),
  };
}
