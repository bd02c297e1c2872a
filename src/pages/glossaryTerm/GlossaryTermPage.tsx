import type { GlossaryTerm } from '../../api/glossaryTerms.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { fact } from '../asset/fact.ts';
import { ReferenceList } from '../asset/ReferenceList.tsx';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import { glossaryTermKind } from './glossaryTermKind.ts';

/** A word, what it means here, and the words around it. */
export function GlossaryTermPage() {
  return (
    <AssetPage<GlossaryTerm>
      kind={glossaryTermKind}
      trail={({ glossary, parent }) => <Trail places={[glossary, parent]} />}
      facts={({ synonyms, status, relatedTerms, children, reviewers }) => [
        fact(words.synonyms, synonyms.join(', ')),
        fact(words.status, status),
        fact(words.related, list(relatedTerms)),
        fact(words.narrower, list(children)),
        fact(words.reviewers, list(reviewers)),
      ]}
    />
  );
}

function list(references: GlossaryTerm['children']) {
  return references.length > 0 ? <ReferenceList references={references} /> : null;
}
