import type { Asset } from '../../api/assets.ts';
import { tierOf, withoutTier } from '../../api/tags.ts';
import { tierLabel } from '../../components/tierLabel.ts';
import styles from './AssetFacts.module.css';
import { type Fact, fact } from './fact.ts';
import { ReferenceList } from './ReferenceList.tsx';
import { TagList } from './TagList.tsx';
import { words } from './words.ts';

export interface AssetFactsProps {
  readonly asset: Asset;
  /** What only its type has. */
  readonly facts: readonly Fact[];
  readonly isData: boolean;
}

/** Who answers for it, what it is marked with, how it is used. */
export function AssetFacts({ asset, facts, isData }: AssetFactsProps) {
  const { owners, domains, followers } = asset;
  const tier = tierOf(asset.tags);
  const tags = withoutTier(asset.tags);
  const terms = tags.filter(({ isTerm }) => isTerm);
  const plain = tags.filter(({ isTerm }) => !isTerm);
  const all: Fact[] = [
    fact(words.owners, owners.length > 0 ? <ReferenceList references={owners} /> : words.nobody),
    fact(words.domains, domains.length > 0 ? <ReferenceList references={domains} /> : null),
    fact(words.tier, tier && tierLabel(tier.label)),
    fact(words.tags, plain.length > 0 ? <TagList tags={plain} /> : null),
    fact(words.terms, terms.length > 0 ? <TagList tags={terms} /> : null),
    ...facts,
    fact(words.followers, isData ? words.followed(followers.length) : null),
  ];
  return (
    <dl className={styles['facts']}>
      {all
        .filter(({ value }) => (value ?? '') !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
