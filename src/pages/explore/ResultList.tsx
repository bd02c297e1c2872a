import { Link } from 'react-router-dom';
import type { SearchHit } from '../../api/searchHit.ts';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { assetPath } from '../../components/assetPath.ts';
import { Breakable } from '../../components/Breakable.tsx';
import { excerpt } from '../../components/excerpt.ts';
import { Marked } from '../../components/Marked.tsx';
import { plainText } from '../../components/plainText.ts';
import { tierLabel } from '../../components/tierLabel.ts';
import { typeName } from '../../components/typeName.ts';
import styles from './ResultList.module.css';
import { words } from './words.ts';

export function ResultList({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ul className={styles['hits']}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <Result hit={hit} />
        </li>
      ))}
    </ul>
  );
}

/** So much of a description is looked through for the lines that are shown of it. */
const mostRead = 10_000;

function Result({ hit }: { readonly hit: SearchHit }) {
  const { type, label, fullyQualifiedName, matched } = hit;
  const description = excerpt(plainText(hit.description.slice(0, mostRead)), matched);
  return (
    <>
      <AssetIcon type={type} />
      <div>
        <Link to={assetPath(type, fullyQualifiedName) ?? '/explore'} dir="auto" data-result="">
          <Marked text={label} words={matched} />
        </Link>
        <p className={styles['where']}>
          {typeName(type)} · <Breakable text={fullyQualifiedName} />
        </p>
        <p className={styles['description']} dir="auto">
          {description ? (
            <Marked text={description} words={matched} />
          ) : (
            <span className="quiet">{words.noDescription}</span>
          )}
        </p>
        <Facts hit={hit} />
      </div>
    </>
  );
}

const mostTags = 3;

/** Owners, tier and a few tags: what helps to choose between two of the same name. */
function Facts({ hit: { owners, tier, tags } }: { readonly hit: SearchHit }) {
  const names = owners.map(({ label }) => label).join(', ');
  const facts = [
    ...(names ? [words.ownedBy(names)] : []),
    ...(tier ? [tierLabel(tier.name)] : []),
    ...tags.slice(0, mostTags).map(({ label }) => label),
  ];
  if (facts.length === 0) return null;
  return <p className={styles['facts']}>{facts.join(' · ')}</p>;
}
