import { getPipeline, type Pipeline } from '../../api/pipelines.ts';
import type { AssetKind } from '../asset/assetKind.ts';

export const pipelineKind: AssetKind<Pipeline> = {
  type: 'pipeline',
  segment: 'pipeline',
  collection: 'pipelines',
  itsPage: 'pipeline',
  isData: true,
  get: getPipeline,
};
