import type { Lineage } from '../../api/lineage.ts';
import type { Reference } from '../../api/references.ts';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { typeName } from '../../components/typeName.ts';
import { useAsset } from './assetContext.ts';
import { LineagePicture } from './LineagePicture.tsx';
import styles from './LineageSection.module.css';
import { ReferenceLink } from './ReferenceList.tsx';
import { usePromise } from './usePromise.ts';
import { reasonFor, words } from './words.ts';

/** Where the asset's data comes from and goes to: a picture, and the same in words. */
export function LineageSection({ lineage }: { readonly lineage: Promise<Lineage> }) {
  // Not by `use`: what the page is told meanwhile, such as how a change went, would wait for it.
  const [found, error] = usePromise(lineage);
  const isAwaited = found === null && error === null;
  return (
    <section aria-labelledby="lineage" className={isAwaited ? styles['awaited'] : undefined}>
      <h2 id="lineage">{words.lineage}</h2>
      {isAwaited && <p className="quiet">{words.loading}</p>}
      {error !== null && <Notice>{words.lineageFailed(reasonFor(error))}</Notice>}
      {found && <Neighbourhood lineage={found} />}
    </section>
  );
}

function Neighbourhood({ lineage }: { readonly lineage: Lineage }) {
  const { asset, kind } = useAsset();
  const { sources, targets } = lineage;
  if (sources.length + targets.length === 0) return <p className="quiet">{words.noLineage}</p>;
  return (
    <div className={styles['lineage']}>
      <LineagePicture {...lineage} here={{ type: kind.type, label: asset.label }} />
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
