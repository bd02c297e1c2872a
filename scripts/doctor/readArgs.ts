import { parseArgs } from 'node:util';

export interface DoctorArgs {
  /** The API, no trailing slash. */
  readonly apiBaseUrl: string;
  /** The app's address, no trailing slash; null when it is not to be looked at. */
  readonly appUrl: string | null;
  readonly isJson: boolean;
}

export const usage = `Usage: npm run doctor -- <address of OpenMetadata> [--app <address of this app>] [--json]

  npm run doctor -- https://openmetadata.example.com --app https://catalog.example.com

Exit code: 0 nothing failed, 1 a check failed, 2 the doctor could not run.
`;

/** @throws {TypeError} with the reason, when the arguments are not what `usage` says. */
export function readArgs(args: readonly string[]): DoctorArgs {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { app: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [server, ...rest] = positionals;
  if (server === undefined) throw new TypeError('The address of OpenMetadata is missing.');
  if (rest.length > 0)
    throw new TypeError(`There is one address too many: ${rest.map(withoutUser).join(' ')}`);
  const serverUrl = readAddress(server).replace(/\/api\/v1(?:\/.*)?$/, '/api'); // one of its answers
  return {
    apiBaseUrl: serverUrl.endsWith('/api') ? serverUrl : `${serverUrl}/api`,
    appUrl: values.app === undefined ? null : readAddress(values.app),
    isJson: values.json ?? false,
  };
}

/** Query and fragment are cut off: people copy addresses from the browser. */
function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new TypeError(
      `"${withoutUser(text)}" is not an address: it must begin with https:// (or http://).`,
    );
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** What is told may be seen by others: no name and password of an address is in it. */
function withoutUser(text: string): string {
  return text.replace(/[^/]*@/, '');
}
