import { use } from 'react';
import type { Lineage } from '../../api/lineage.ts';
import type { Reference } from '../../api/references.ts';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { typeName } from '../../components/typeName.ts';
import { useAsset } from './assetContext.ts';
import { LineagePicture } from './LineagePicture.tsx';
import styles from './LineageSection.module.css';
import { ReferenceLink } from './ReferenceList.tsx';
import { reasonFor, words } from './words.ts';

/** Where the asset's data comes from and goes to: a picture, and the same in words. */
export function LineageSection({ lineage }: { readonly lineage: Promise<Lineage> }) {
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage">{words.lineage}</h2>
      <LineageBody result={use(settled(lineage))} />
    </section>
  );
}

type Result = { readonly lineage: Lineage } | { readonly error: unknown };

const results = new WeakMap<Promise<Lineage>, Promise<Result>>();

/** A lineage that can't be had leaves the rest of the page as it is. */
function settled(lineage: Promise<Lineage>): Promise<Result> {
  const known = results.get(lineage);
  if (known) return known;
  const result = lineage.then(
    (value): Result => ({ lineage: value }),
    (error: unknown): Result => ({ error }),
  );
  results.set(lineage, result);
  return result;
}

function LineageBody({ result }: { readonly result: Result }) {
  const { asset, kind } = useAsset();
  if ('error' in result) return <Notice>{words.lineageFailed(reasonFor(result.error))}</Notice>;
  const { sources, targets } = result.lineage;
  if (sources.length + targets.length === 0) return <p className="quiet">{words.noLineage}</p>;
  return (
    <div className={styles['lineage']}>
      <LineagePicture {...result.lineage} here={{ type: kind.type, label: asset.label }} />
      <div className={styles['lists']}>
        <Neighbours title={words.sources} references={sources} />
        <Neighbours title={words.targets} references={targets} />
      </div>
    </div>
  );
}

interface NeighboursProps {
  readonly title: string;
  readonly references: readonly Reference[];
}

function Neighbours({ title, references }: NeighboursProps) {
  if (references.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {references.map((reference) => (
          <li key={reference.id}>
            <AssetIcon type={reference.type} />
            <span>
              <ReferenceLink reference={reference} /> <small>{typeName(reference.type)}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
