import { changeAsset } from '../asset/changeAsset.ts';
import { loadAsset } from '../asset/loadAsset.ts';
import type { PageData } from '../pageData.ts';
import { DashboardPage } from './DashboardPage.tsx';
import { dashboardKind } from './dashboardKind.ts';

export function dashboardRoute(data: PageData) {
  return {
    Component: DashboardPage,
    loader: loadAsset(data, dashboardKind),
    action: changeAsset(data, dashboardKind),
  };
}
