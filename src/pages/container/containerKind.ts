import { type Container, getContainer } from '../../api/containers.ts';
import type { AssetKind } from '../asset/assetKind.ts';

export const containerKind: AssetKind<Container> = {
  type: 'container',
  segment: 'container',
  collection: 'containers',
  itsPage: 'container',
  isData: true,
  get: getContainer,
};
