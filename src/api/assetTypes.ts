/** The types of asset that this catalogue finds and shows, by OpenMetadata's names. */
export const assetTypes = [
  'table',
  'topic',
  'dashboard',
  'pipeline',
  'container',
  'glossaryTerm',
] as const;

export type AssetType = (typeof assetTypes)[number];

export function isAssetType(text: string): text is AssetType {
  return assetTypes.some((type) => type === text);
}
