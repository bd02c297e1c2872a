import { changeAsset } from '../asset/changeAsset.ts';
import { loadAsset } from '../asset/loadAsset.ts';
import type { PageData } from '../pageData.ts';
import { PipelinePage } from './PipelinePage.tsx';
import { pipelineKind } from './pipelineKind.ts';

export function pipelineRoute(data: PageData) {
  return {
    Component: PipelinePage,
    loader: loadAsset(data, pipelineKind),
    action: changeAsset(data, pipelineKind),
  };
}
