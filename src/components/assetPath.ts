/** Types that have a page, by OpenMetadata's name, with the first segment of its address. */
const segments: Readonly<Record<string, string>> = {
  table: 'table',
  topic: 'topic',
  dashboard: 'dashboard',
  pipeline: 'pipeline',
  container: 'container',
  glossaryTerm: 'glossary-term',
  user: 'user',
  team: 'team',
};

/** The address of a page: its name is one encoded segment. Null where there is no page. */
export function assetPath(type: string, fullyQualifiedName: string): string | null {
  const segment = Object.hasOwn(segments, type) ? segments[type] : undefined;
  return segment ? `/${segment}/${inAddress(fullyQualifiedName)}` : null;
}

/** A name as one segment. Half a character, as of an emoji that was cut, can't be encoded. */
export function inAddress(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/**
 * The name in an address such as `/table/<name>`, decoded once and from the address itself: the
 * router's own parameters turn `%252F` into a slash.
 */
export function nameInAddress(url: string, segment: string): string {
  const { pathname } = new URL(url);
  const start = pathname.indexOf(`/${segment}/`) + segment.length + 2;
  try {
    return decodeURIComponent(pathname.slice(start));
  } catch {
    return pathname.slice(start); // a lone percent sign: the server says that there is no such thing
  }
}
