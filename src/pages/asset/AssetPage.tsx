import { type ReactNode, useMemo } from 'react';
import { useLoaderData } from 'react-router-dom';
import type { Asset } from '../../api/assets.ts';
import { allows } from '../../api/permissions.ts';
import { useSession } from '../../components/appContext.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTitle } from '../../components/useTitle.ts';
import { useLoaded } from '../useLoaded.ts';
import { AssetFacts } from './AssetFacts.tsx';
import { AssetHeader } from './AssetHeader.tsx';
import styles from './AssetPage.module.css';
import { AssetContext } from './assetContext.ts';
import type { AnyKind } from './assetKind.ts';
import { descriptionIn } from './descriptionIn.ts';
import { EditableDescription } from './EditableDescription.tsx';
import type { Fact } from './fact.ts';
import { LineageSection } from './LineageSection.tsx';
import type { LoadedAsset } from './loadAsset.ts';
import { usePromise } from './usePromise.ts';
import { reasonFor, words } from './words.ts';

export interface AssetPageProps<T extends Asset> {
  readonly kind: AnyKind;
  /** Where it is, from the outside in. */
  readonly trail: (asset: T) => ReactNode;
  /** What only its type has. */
  readonly facts?: (asset: T) => readonly Fact[];
  readonly children?: (asset: T, mayEdit: boolean) => ReactNode;
}

/** What the pages of all types of asset show alike, around what only one has. */
export function AssetPage<T extends Asset>(props: AssetPageProps<T>) {
  const asset = useLoaded<T>();
  const loaded = useLoaderData<LoadedAsset<T>>();
  // What is typed, opened or awaited belongs to one asset: the page of the next begins without it.
  return <AssetView key={asset.id} {...props} asset={asset} loaded={loaded} />;
}

interface AssetViewProps<T extends Asset> extends AssetPageProps<T> {
  readonly asset: T;
  readonly loaded: LoadedAsset<T>;
}

function AssetView<T extends Asset>(props: AssetViewProps<T>) {
  const { kind, trail, facts, children, asset, loaded } = props;
  const [permissions, error] = usePromise(loaded.permissions);
  const may = (operation: string) => permissions !== null && allows(permissions, operation);
  useTitle(asset.label);
  const { state } = useSession();
  const accountKey = state.status === 'signed-in' ? state.account.key : null;
  const own = descriptionIn(asset, []);
  const shown = useMemo(() => ({ asset, kind, accountKey }), [asset, kind, accountKey]);
  return (
    <AssetContext value={shown}>
      <AssetHeader trail={trail(asset)} mayFollow={kind.isData && may('ViewAll')} />
      {asset.deleted && <Notice>{words.deleted}</Notice>}
      {error !== null && <Notice>{words.permissionsFailed(reasonFor(error))}</Notice>}
      <div className={styles['about']}>
        <section aria-label={words.description}>
          {own && (
            <EditableDescription
              text={own.text}
              path={own.columns}
              mayEdit={may('EditDescription')}
              empty={words.noDescription}
            />
          )}
        </section>
        <AssetFacts asset={asset} facts={facts?.(asset) ?? []} isData={kind.isData} />
      </div>
      {loaded.lineage && <LineageSection lineage={loaded.lineage} />}
      {children?.(asset, may('EditDescription'))}
    </AssetContext>
  );
}
