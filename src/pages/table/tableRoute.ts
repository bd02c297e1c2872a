import { changeAsset } from '../asset/changeAsset.ts';
import { loadAsset } from '../asset/loadAsset.ts';
import type { PageData } from '../pageData.ts';
import { TablePage } from './TablePage.tsx';
import { tableKind } from './tableKind.ts';

export function tableRoute(data: PageData) {
  return {
    Component: TablePage,
    loader: loadAsset(data, tableKind),
    action: changeAsset(data, tableKind),
  };
}
