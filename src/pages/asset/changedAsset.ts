import type { Asset } from '../../api/assets.ts';
import type { PageData, Question } from '../pageData.ts';

/** An asset that is being changed. */
export interface ChangedAsset<T extends Asset> extends PageData {
  readonly type: string;
  readonly fullyQualifiedName: string;
  /** Below `/v1`: `/tables/<id>`. */
  readonly path: string;
  /** By which it is remembered, and asked for anew. */
  readonly question: Question<T>;
}

/** For after a change: an answer to what was asked before it would take it off the page again. */
export function dropOlderAnswers<T extends Asset>(asset: ChangedAsset<T>): Promise<void> {
  return asset.queries.cancelQueries({ queryKey: asset.question.queryKey });
}

/** What to call it; its full name where the page that told another has been forgotten. */
export function nameOf<T extends Asset>(asset: ChangedAsset<T>): string {
  const remembered = asset.queries.getQueryData<T>(asset.question.queryKey);
  return remembered?.label ?? asset.fullyQualifiedName;
}
