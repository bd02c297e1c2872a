import { type GlossaryTerm, getGlossaryTerm } from '../../api/glossaryTerms.ts';
import type { AssetKind } from '../asset/assetKind.ts';

export const glossaryTermKind: AssetKind<GlossaryTerm> = {
  type: 'glossaryTerm',
  segment: 'glossary-term',
  collection: 'glossaryTerms',
  itsPage: 'glossary',
  isData: false,
  get: getGlossaryTerm,
};
