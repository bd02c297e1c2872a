import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { AssetIcon } from './AssetIcon.tsx';
import styles from './AssetList.module.css';
import { assetPath } from './assetPath.ts';
import { Breakable } from './Breakable.tsx';
import { typeName } from './typeName.ts';

/** As much of an asset as a list shows; references and search results both are. */
export interface ListedAsset {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly fullyQualifiedName: string;
  readonly deleted?: boolean;
}

export interface AssetListProps<T extends ListedAsset> {
  readonly assets: readonly T[];
  /** What stands there when there are none. */
  readonly empty: string;
  /** A word at the end of a line. */
  readonly note?: (asset: T) => ReactNode;
}

/** Assets by name, each a link where this app has a page for its type. */
export function AssetList<T extends ListedAsset>({ assets, empty, note }: AssetListProps<T>) {
  const shown = assets.filter(({ deleted }) => !deleted);
  if (shown.length === 0) return <p className={styles['empty']}>{empty}</p>;
  return (
    <ul className={styles['list']}>
      {shown.map((asset) => (
        <li key={asset.id}>
          <AssetIcon type={asset.type} />
          <span className={styles['asset']}>
            <AssetName asset={asset} />
            <small title={asset.fullyQualifiedName}>
              {typeName(asset.type)} · <Breakable text={asset.fullyQualifiedName} />
            </small>
          </span>
          {note && <small className={styles['note']}>{note(asset)}</small>}
        </li>
      ))}
    </ul>
  );
}

function AssetName({ asset }: { readonly asset: ListedAsset }) {
  const path = assetPath(asset.type, asset.fullyQualifiedName);
  const name = <Breakable text={asset.label} />;
  if (!path) return <strong dir="auto">{name}</strong>;
  return (
    <Link to={path} dir="auto">
      {name}
    </Link>
  );
}
