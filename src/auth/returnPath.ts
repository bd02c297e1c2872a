/** Pages that a sign-in must not come back to: they would start over, or end what just began. */
const closedPaths = ['callback', 'auth/callback', 'logout', 'signed-out', 'sign-in-error'];

/** An address that starts so is read as another host by one parser or another. */
const ambiguousStart = /^\/(?:[/\\]|%(?:2f|5c|0[9abd]))/i;

/**
 * The path, query and fragment to open after a sign-in: `value` when it lies in this app, else the
 * home page. Parsed, and only its own normal form is taken: `/\evil.example` starts with one slash
 * and yet leaves the site.
 * @param base The app's base path, with a slash at both ends.
 */
export function safeReturnPath(value: unknown, origin: string, base: string): string {
  if (typeof value !== 'string' || !value.startsWith(base)) return base;
  if (ambiguousStart.test(value.slice(base.length - 1)) || !URL.canParse(value, origin))
    return base;
  const { href, pathname } = new URL(value, origin);
  const page = pathname.slice(base.length).replace(/(?<!\/)\/+$/, '');
  // What a parser reads is the origin and these very letters, or it is not what it seems.
  return href === origin + value && !closedPaths.includes(page) ? value : base;
}

/** Whether what is stored as a path is one: it was checked when it was written, and may be junk. */
export function isReturnPath(value: unknown): value is string {
  return safeReturnPath(value, location.origin, '/') === value;
}
