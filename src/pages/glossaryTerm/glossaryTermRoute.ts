import { changeAsset } from '../asset/changeAsset.ts';
import { loadAsset } from '../asset/loadAsset.ts';
import type { PageData } from '../pageData.ts';
import { GlossaryTermPage } from './GlossaryTermPage.tsx';
import { glossaryTermKind } from './glossaryTermKind.ts';

export function glossaryTermRoute(data: PageData) {
  return {
    Component: GlossaryTermPage,
    loader: loadAsset(data, glossaryTermKind),
    action: changeAsset(data, glossaryTermKind),
  };
}
