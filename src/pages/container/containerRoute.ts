import { changeAsset } from '../asset/changeAsset.ts';
import { loadAsset } from '../asset/loadAsset.ts';
import type { PageData } from '../pageData.ts';
import { ContainerPage } from './ContainerPage.tsx';
import { containerKind } from './containerKind.ts';

export function containerRoute(data: PageData) {
  return {
    Component: ContainerPage,
    loader: loadAsset(data, containerKind),
    action: changeAsset(data, containerKind),
  };
}
