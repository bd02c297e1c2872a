import type { Answered } from '../observed.ts';

/** Directives of one policy, by name. */
type Policy = ReadonlyMap<string, readonly string[]>;

/** Empty when the answer has none. */
export function policyOf({ headers }: Answered): string {
  return headers.get('content-security-policy') ?? '';
}

/**
 * The directives by which a Content-Security-Policy lets in what it should keep out; empty for one
 * that holds. Of several policies in one header each counts, so it takes one to be tight.
 * @see CSP Level 3, sections 2.2 and 6.
 */
export function weakDirectives(header: string): readonly string[] {
  const policies = header.split(',').map(readPolicy);
  return Object.entries(tight).flatMap(([name, isTight]) => (policies.some(isTight) ? [] : [name]));
}

/** What pages load or call. */
type Loads = 'connect-src' | 'script-src' | 'style-src';

/**
 * Whether pages under a policy may call an origin or load files from it; every policy in the header
 * has to allow it.
 * @param self The pages' own origin. @see CSP Level 3, section 6.7.2.
 */
export function mayLoad(header: string, what: Loads, origin: string, self: string): boolean {
  return everySources(header, what, (sources) => sources.some((each) => fits(each, origin, self)));
}

/**
 * Whether pages under a policy may hold an inline script or style.
 * @param hash Its `sha256-…`. @see CSP Level 3, section 6.7.3.3.
 */
export function mayHold(header: string, what: 'script-src' | 'style-src', hash: string): boolean {
  const named = `'${hash.toLowerCase()}'`;
  return everySources(header, what, (sources) => {
    const byName = sources.some((source) => /^'(sha(256|384|512)|nonce)-/.test(source));
    return byName ? sources.includes(named) : sources.includes("'unsafe-inline'");
  });
}

/** Whether each policy of the header says nothing of it or sources that will do. */
function everySources(
  header: string,
  what: Loads,
  isEnough: (sources: readonly string[]) => boolean,
): boolean {
  return header
    .split(',')
    .map((text) => sourcesOf(readPolicy(text), what))
    .every((sources) => sources === null || isEnough(sources));
}

/** Whether an answer under a policy, opened as a page, runs no script: by one of the policies at least. */
export function keepsScriptsFromRunning(header: string): boolean {
  return header.split(',').some((text) => {
    const policy = readPolicy(text);
    const sandbox = policy.get('sandbox');
    if (sandbox) return !sandbox.includes('allow-scripts');
    return isNone(sourcesOf(policy, 'script-src'));
  });
}

/** Whether a policy keeps out what must not come in by a directive. */
const tight: Readonly<Record<string, (policy: Policy) => boolean>> = {
  'script-src': (policy) =>
    ['script-src', 'script-src-elem', 'script-src-attr'].every((name) =>
      keepsScriptsOut(sourcesOf(policy, name)),
    ),
  'connect-src': (policy) => sourcesOf(policy, 'connect-src')?.some(isAnywhere) === false,
  'object-src': (policy) => isNone(sourcesOf(policy, 'object-src')),
  'base-uri': (policy) => {
    const sources = sourcesOf(policy, 'base-uri');
    return isNone(sources) || sources?.join() === "'self'";
  },
  'frame-ancestors': (policy) => isNone(sourcesOf(policy, 'frame-ancestors')),
};

function keepsScriptsOut(sources: readonly string[] | null): boolean {
  if (sources === null) return false;
  // Beside a hash or a nonce browsers ignore it.
  const isIgnored = sources.some((source) => /^'(sha(256|384|512)|nonce)-/.test(source));
  return !sources.some(
    (source) =>
      isAnywhere(source) ||
      source === "'unsafe-eval'" ||
      (source === "'unsafe-inline'" && !isIgnored),
  );
}

/** A scheme alone, every host, or every host below a top-level domain. */
function isAnywhere(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:$|^([a-z]+:\/\/)?\*(\.[^./:]+)?(:|\/|$)/.test(source);
}

function isNone(sources: readonly string[] | null): boolean {
  return sources !== null && (sources.length === 0 || sources.join() === "'none'");
}

/** What stands for a directive that is missing, in this order. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['default-src'],
  'script-src-elem': ['script-src', 'default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'style-src': ['default-src'],
  'connect-src': ['default-src'],
  'object-src': ['default-src'],
};

function sourcesOf(policy: Policy, name: string): readonly string[] | null {
  const names = [name, ...(fallbacks[name] ?? [])];
  return names.map((each) => policy.get(each)).find((sources) => sources !== undefined) ?? null;
}

/** Whether a source stands for an origin of http or https. */
function fits(source: string, origin: string, self: string): boolean {
  if (source === '*') return true;
  if (source === "'self'") return origin === self;
  if (source.endsWith(':')) return source === new URL(origin).protocol;
  const { protocol, hostname, port } = new URL(origin);
  const [, scheme = new URL(self).protocol, host = '', wanted = ''] =
    /^(?:([a-z]+:)\/\/)?([^/:]+)(?::([^/]+))?/.exec(source) ?? [];
  // http stands for https too: a page that has moved to https should go on to work.
  const isScheme = scheme === protocol || (scheme === 'http:' && protocol === 'https:');
  const isBelow = host.startsWith('*.') && hostname.endsWith(host.slice(1));
  const isHost = host === '*' || isBelow || host === hostname;
  const usual = protocol === 'https:' ? '443' : '80';
  return isScheme && isHost && (wanted === '*' || (wanted || usual) === (port || usual));
}

/** Of two directives of one name the first counts. */
function readPolicy(text: string): Policy {
  const directives = text
    .toLowerCase()
    .split(';')
    .map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.toReversed().map(([name = '', ...sources]) => [name, sources]));
}
