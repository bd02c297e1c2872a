import { memo } from 'react';
import { Link } from 'react-router-dom';
import { useSettings } from '../appContext.ts';
import styles from './Description.module.css';
import { leadsTo } from './leadsTo.ts';
import { parseDescription } from './parseDescription.ts';
import { type DescriptionElement, type DescriptionNode, textOf } from './tree.ts';
import { words } from './words.ts';

/** A description, HTML or Markdown, as React elements: nothing of it is ever markup. */
export const Description = memo(function Description({ text }: { readonly text: string }) {
  return <div className={styles['description']}>{nodes(parseDescription(text))}</div>;
});

function nodes(tree: readonly DescriptionNode[]): React.ReactNode {
  return tree.map((node, index) =>
    typeof node === 'string' ? (
      node
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of one text never move
      <Element key={index} {...node} />
    ),
  );
}

function Element({ name: Name, children, link, start }: DescriptionElement) {
  if (link) {
    const label = link.isImage ? words.image(textOf(children)) : nodes(children);
    return <DescriptionLink link={link}>{label}</DescriptionLink>;
  }
  if (Name === 'br' || Name === 'hr') return <Name />;
  if (Name === 'table' || Name === 'pre') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset groups the controls of a form, and here are none
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      <div role="group" tabIndex={0} className={styles['wide']} aria-label={words[Name]}>
        <Name>{nodes(children)}</Name>
      </div>
    );
  }
  if (Name === 'ol') return <ol start={start}>{nodes(children)}</ol>;
  return <Name>{nodes(children)}</Name>;
}

interface DescriptionLinkProps {
  readonly link: NonNullable<DescriptionElement['link']>;
  readonly children: React.ReactNode;
}

/** A link where it leads somewhere harmless; else its words alone. */
function DescriptionLink({ link, children }: DescriptionLinkProps) {
  const { openMetadataUrl } = useSettings();
  const target = leadsTo(link, openMetadataUrl);
  if (target === null) return children;
  if (target.kind === 'page') return <Link to={target.path}>{children}</Link>;
  return (
    <a href={target.url} rel="noopener noreferrer">
      {children}
    </a>
  );
}
