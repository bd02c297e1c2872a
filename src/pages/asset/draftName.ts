import type { Asset } from '../../api/assets.ts';
import type { ColumnPath } from './descriptionIn.ts';

/** The name of the draft of a description. */
export function draftName({ id }: Pick<Asset, 'id'>, path: ColumnPath): string {
  return JSON.stringify(['description', id, ...path.map(({ name }) => name)]);
}
