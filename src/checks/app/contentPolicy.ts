/** Directives of one policy, by name. */
type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * The directives by which a Content-Security-Policy lets in what it should keep out; empty for one
 * that holds. Of several policies in one header each counts, so it takes one to be tight.
 * @see CSP Level 3, sections 2.2 and 6.
 */
export function weakDirectives(header: string): readonly string[] {
  const policies = header.split(',').map(readPolicy);
  return Object.entries(tight)
    .filter(([name, isTight]) => !policies.some((policy) => isTight(sourcesOf(policy, name))))
    .map(([name]) => name);
}

/** Whether the sources of a directive, null without one, keep out what must not come in. */
const tight: Readonly<Record<string, (sources: readonly string[] | null) => boolean>> = {
  'script-src': (sources) =>
    keepsOut(sources, ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:', ...anywhere]),
  'connect-src': (sources) => keepsOut(sources, anywhere),
  'object-src': isNone,
  'base-uri': (sources) => isNone(sources) || sources?.join() === "'self'",
  'frame-ancestors': isNone,
};

const anywhere = ['*', 'https:', 'http:', 'https://*', 'http://*'];

function keepsOut(sources: readonly string[] | null, unwanted: readonly string[]): boolean {
  return sources !== null && !sources.some((source) => unwanted.includes(source));
}

function isNone(sources: readonly string[] | null): boolean {
  return sources !== null && (sources.length === 0 || sources.join() === "'none'");
}

/** The directives that say where things come from stand for `default-src` where they are missing. */
function sourcesOf(policy: Policy, name: string): readonly string[] | null {
  const fallback = name.endsWith('-src') ? policy.get('default-src') : undefined;
  return policy.get(name) ?? fallback ?? null;
}

/** Of two directives of one name the first counts. */
function readPolicy(text: string): Policy {
  const directives = text
    .toLowerCase()
    .split(';')
    .map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.toReversed().map(([name = '', ...sources]) => [name, sources]));
}
