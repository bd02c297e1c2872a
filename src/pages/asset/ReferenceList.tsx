import { Link } from 'react-router-dom';
import type { Reference } from '../../api/references.ts';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { assetPath } from '../../components/assetPath.ts';
import { Breakable } from '../../components/Breakable.tsx';
import { Initials } from '../../components/Initials.tsx';
import styles from './ReferenceList.module.css';

/** People, teams or other things by name, each a link where it has a page. */
export function ReferenceList({ references }: { readonly references: readonly Reference[] }) {
  return (
    <ul className={styles['references']}>
      {references.map((reference) => (
        <li key={reference.id}>
          <Mark reference={reference} />
          <ReferenceLink reference={reference} />
        </li>
      ))}
    </ul>
  );
}

function Mark({ reference: { type, label } }: { readonly reference: Reference }) {
  if (type === 'user') return <Initials name={label} />;
  return assetPath(type, '') ? <AssetIcon type={type} /> : null;
}

/** A link to a page of this app; the name alone where there is none, or nothing any more. */
export function ReferenceLink({ reference }: { readonly reference: Reference }) {
  const { type, name, fullyQualifiedName, label, deleted } = reference;
  const path = assetPath(type, type === 'user' ? name : fullyQualifiedName);
  const shown = type === 'user' ? label : <Breakable text={label} />;
  return path && !deleted ? <Link to={path}>{shown}</Link> : <span>{shown}</span>;
}
