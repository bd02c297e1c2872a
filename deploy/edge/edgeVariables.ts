/** What a deployment says in its environment variables. Empty is as good as unset. */
export interface EdgeVariables {
  /** Where `/api` goes: `https://openmetadata.example.com`, without `/api`. */
  readonly OPENMETADATA_URL?: string | undefined;
  /** Where tokens are fetched; default: Entra's, and nowhere in the confidential flow. */
  readonly AUTHORITY_ORIGIN?: string | undefined;
  /** Where the API is when not here. */
  readonly API_ORIGIN?: string | undefined;
  /** Where browsers report what the policy refuses. */
  readonly REPORT_URI?: string | undefined;
  /** `confidential`: OpenMetadata runs the sign-in, and `/callback` is its own. Default: `public`. */
  readonly FLOW?: string | undefined;
}

const host = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::[0-9]+)?';
const origin = new RegExp(`^(?:https://${host}|http://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]+)?)$`);

/** What each may be, as `configure.sh` has it for nginx: some of it ends up in a header. */
const rules = {
  OPENMETADATA_URL: [
    new RegExp(`^https?://${host}(?:/[A-Za-z0-9._~%-]+)*/?$`),
    'the address of the server, such as https://openmetadata.example.com',
  ],
  AUTHORITY_ORIGIN: [origin, 'an origin, such as https://login.microsoftonline.com'],
  API_ORIGIN: [origin, 'an origin, such as https://openmetadata.example.com'],
  REPORT_URI: [/^(?:https:\/\/|\/)[A-Za-z0-9._~/:?=-]+$/, 'an https address or a path'],
  FLOW: [/^(?:public|confidential)$/, 'public or confidential'],
} satisfies Record<keyof EdgeVariables, readonly [RegExp, string]>;

/** What is wrong, in a sentence each that says what it should be. What was given is not repeated. */
export function edgeFaults(variables: EdgeVariables): readonly string[] {
  const { OPENMETADATA_URL, API_ORIGIN, REPORT_URI, FLOW } = variables;
  const faults = Object.entries(rules).flatMap(([name, [rule, meant]]) => {
    const value = variables[name as keyof EdgeVariables];
    return !value || rule.test(value) ? [] : [`${name} must be ${meant}.`];
  });
  if (!OPENMETADATA_URL) {
    faults.push(`OPENMETADATA_URL must be ${rules.OPENMETADATA_URL[1]}: it is not set.`);
  }
  if (/\/api\/?$/.test(OPENMETADATA_URL ?? '')) {
    faults.push(
      'OPENMETADATA_URL must be without the /api at its end: each request brings its own.',
    );
  }
  if (API_ORIGIN && FLOW === 'confidential') {
    faults.push(
      'API_ORIGIN must be unset with FLOW=confidential: the session is in a cookie of this origin.',
    );
  }
  if (REPORT_URI && FLOW === 'confidential') {
    faults.push(
      'REPORT_URI must be unset with FLOW=confidential: a report holds the address of the page, into which OpenMetadata up to 1.12 puts the token.',
    );
  }
  return faults;
}
