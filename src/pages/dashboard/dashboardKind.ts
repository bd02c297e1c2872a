import { type Dashboard, getDashboard } from '../../api/dashboards.ts';
import type { AssetKind } from '../asset/assetKind.ts';

export const dashboardKind: AssetKind<Dashboard> = {
  type: 'dashboard',
  segment: 'dashboard',
  collection: 'dashboards',
  itsPage: 'dashboard',
  isData: true,
  get: getDashboard,
};
