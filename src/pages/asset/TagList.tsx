import { Link } from 'react-router-dom';
import type { Tag } from '../../api/tags.ts';
import { assetPath } from '../../components/assetPath.ts';
import { Breakable } from '../../components/Breakable.tsx';
import { plainText } from '../../components/plainText.ts';
import styles from './TagList.module.css';

/** Tags by name, what they mean on hover; a glossary term leads to its page. */
export function TagList({ tags }: { readonly tags: readonly Tag[] }) {
  return (
    <ul className={styles['tags']}>
      {tags.map((tag) => (
        <li key={tag.name} title={plainText(tag.description)}>
          {tag.isTerm ? (
            <Link to={assetPath('glossaryTerm', tag.name) ?? ''}>
              <Breakable text={tag.label} />
            </Link>
          ) : (
            <Breakable text={tag.label} />
          )}
        </li>
      ))}
    </ul>
  );
}
