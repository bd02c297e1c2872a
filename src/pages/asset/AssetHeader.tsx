import type { ReactNode } from 'react';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { useSettings } from '../../components/appContext.ts';
import { inAddress } from '../../components/assetPath.ts';
import { Breakable } from '../../components/Breakable.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Time } from '../../components/Time.tsx';
import { typeName } from '../../components/typeName.ts';
import { isTime } from '../../words/format.ts';
import styles from './AssetHeader.module.css';
import { useAsset } from './assetContext.ts';
import { FollowButton } from './FollowButton.tsx';
import { words } from './words.ts';

export interface AssetHeaderProps {
  readonly trail: ReactNode;
  readonly mayFollow: boolean;
}

/** What it is, where it is, and what to do with it. */
export function AssetHeader({ trail, mayFollow }: AssetHeaderProps) {
  const { asset, kind } = useAsset();
  const { openMetadataUrl } = useSettings();
  const name = inAddress(asset.fullyQualifiedName);
  return (
    <header className={styles['header']}>
      <div className={styles['title']}>
        <p className={styles['trail']}>
          <AssetIcon type={kind.type} />
          <span>{typeName(kind.type)}</span>
          {trail}
        </p>
        <h1>
          <Breakable text={asset.label} />
        </h1>
        <p className={styles['name']}>
          <code>
            <Breakable text={asset.fullyQualifiedName} />
          </code>
          <CopyButton text={asset.fullyQualifiedName} what={words.fullName} />
        </p>
        {isTime(asset.updatedAt) && (
          <p className={styles['changed']}>
            {words.changed} <Time at={asset.updatedAt} />
          </p>
        )}
      </div>
      {(kind.isData || openMetadataUrl) && (
        <div className={styles['actions']}>
          {mayFollow && <FollowButton />}
          {openMetadataUrl && (
            <a
              className={`button ${styles['open']}`}
              href={`${openMetadataUrl}/${kind.itsPage}/${name}`}
              rel="noopener noreferrer"
            >
              {words.openIn}
            </a>
          )}
        </div>
      )}
    </header>
  );
}
