import { getTable, type Table } from '../../api/tables.ts';
import type { AssetKind } from '../asset/assetKind.ts';

export const tableKind: AssetKind<Table> = {
  type: 'table',
  segment: 'table',
  collection: 'tables',
  itsPage: 'table',
  isData: true,
  get: getTable,
};
