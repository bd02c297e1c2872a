/** A header's name and value; a list, because templates of web servers want an order. */
export type Header = readonly [name: string, value: string];

/** What the policy of one deployment depends on. */
export interface HeaderOptions {
  /**
   * Where the app fetches its token: `https://login.microsoftonline.com`, or what a template puts
   * here. None where OpenMetadata runs the sign-in.
   */
  readonly tokenOrigin?: string | undefined;
  /** Where the API is, when it is not our own origin. */
  readonly apiOrigin?: string | undefined;
  /** Of the inline scripts and styles of `index.html`: `sha256-…` (see `inlineHashes`). */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
  /** Whether people reach the app by https: only then does HSTS mean anything. */
  readonly https: boolean;
  /** Where browsers report violations, if anywhere. */
  readonly reportUri?: string | undefined;
}

/** The headers of every answer that is the app's own. The one source of them for every server. */
export function securityHeaders(options: HeaderOptions): readonly Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(options)],
    ...(options.https ? [strictTransport] : []),
    noSniff,
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['X-Frame-Options', 'DENY'],
  ];
}

/**
 * The headers of every answer under `/api`. What the proxy passes on runs on our origin, and the
 * server answers some errors as HTML: nothing in it may run.
 */
export function apiHeaders(options: Pick<HeaderOptions, 'https'>): readonly Header[] {
  return [
    ['Content-Security-Policy', "default-src 'none'; sandbox"],
    ...(options.https ? [strictTransport] : []),
    noSniff,
    ['Cache-Control', 'no-store'],
  ];
}

/** @param path Below the base, e.g. `/assets/index-abc.js`. Names of assets hold their hash. */
export function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return 'no-store';
}

const noSniff: Header = ['X-Content-Type-Options', 'nosniff'];

/** Two years, without `includeSubDomains`: the app may share its domain with http services. */
const strictTransport: Header = ['Strict-Transport-Security', 'max-age=63072000'];

function contentSecurityPolicy(options: HeaderOptions): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...options.scriptHashes.map(quote)],
    'style-src': ["'self'", ...options.styleHashes.map(quote)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...present(options.tokenOrigin), ...present(options.apiOrigin)],
    'frame-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'manifest-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
    ...(options.reportUri === undefined ? {} : { 'report-uri': [options.reportUri] }),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

function quote(hash: string): string {
  return `'${hash}'`;
}

function present(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
