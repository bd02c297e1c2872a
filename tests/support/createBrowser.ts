/**
 * As much of a browser as a sign-in needs: it follows redirects on one host, with cookies.
 * @param fetch Default: the platform's.
 */
export function createBrowser(origin: string, fetch = globalThis.fetch) {
  const { host } = new URL(origin);
  const cookies = new Map<string, string>();

  /** Stops at a page, or at the first address that is not the provider's. */
  async function visit(url: string | URL, init: RequestInit = {}): Promise<Landing> {
    const headers = { ...init.headers, cookie: cookieHeader(cookies) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keepCookies(cookies, response);
    const location = response.headers.get('location');
    if (location === null) return { url: new URL(url), response };
    const next = new URL(location, url);
    return next.host === host ? visit(next) : { url: next, response };
  }

  return { visit, cookies };
}

export interface Landing {
  /** Where the browser stands: a page of the provider, or the application's address. */
  readonly url: URL;
  readonly response: Response;
}

function cookieHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}
