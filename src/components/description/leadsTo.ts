import { assetPath } from '../assetPath.ts';
import type { DescriptionLink } from './tree.ts';

/** Where a link in a description leads. */
export type Target =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly url: string };

/** OpenMetadata's own addresses of what has a page here. */
const itsPages: ReadonlyArray<readonly [prefix: string, type: string]> = [
  ['users', 'user'],
  ['settings/members/teams', 'team'],
  ['table', 'table'],
  ['topic', 'topic'],
  ['dashboard', 'dashboard'],
  ['pipeline', 'pipeline'],
  ['container', 'container'],
  ['glossary', 'glossaryTerm'],
  ['glossary-term', 'glossaryTerm'],
];

/**
 * A page of this app for what is mentioned, the web or a mail for a link, else null: `javascript:`
 * and the like lead nowhere.
 * @param openMetadataUrl Of OpenMetadata's own interface, whose pages people link to.
 */
export function leadsTo(
  { href, mention }: DescriptionLink,
  openMetadataUrl: string | null,
): Target | null {
  const mentioned = mention && assetPath(mention.type, mention.fqn);
  if (mentioned) return { kind: 'page', path: mentioned };
  const base = openMetadataUrl ?? 'http://unknown.invalid';
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  const page = url.origin === new URL(base).origin ? ownPage(url.pathname) : null;
  if (page) return { kind: 'page', path: page };
  const isUnknown = url.hostname === 'unknown.invalid' || href.trim() === '';
  return isUnknown ? null : { kind: 'elsewhere', url: url.href };
}

function ownPage(pathname: string): string | null {
  for (const [prefix, type] of itsPages) {
    const found = new RegExp(`^/${prefix}/([^/]+)/?$`).exec(pathname)?.[1];
    if (found) return assetPath(type, decoded(found));
  }
  return null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
