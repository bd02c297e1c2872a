/** What the OpenMetadata server says of itself, before anybody has signed in. */
export interface ServerFacts {
  readonly version: ServerVersion;
  /** `azure`, `basic`, `google`, … */
  readonly provider: string;
  readonly clientType: 'public' | 'confidential';
  /** Empty when the server has none. */
  readonly clientId: string;
  readonly authority: string;
  /** Where OpenMetadata's own interface finishes a sign-in. */
  readonly callbackUrl: string;
  readonly enableSelfSignup: boolean;
  readonly enableAutoRedirect: boolean;
  /** Claims that name a person, in order; the first one present wins. */
  readonly jwtPrincipalClaims: readonly string[];
  /** Entries such as `username:preferred_username`; empty when unused. */
  readonly jwtPrincipalClaimsMapping: readonly string[];
}

export interface ServerVersion {
  /** As the server words it: `1.6.0-SNAPSHOT`. */
  readonly text: string;
  readonly major: number;
  readonly minor: number;
}

/** Which of the two answers, below `/v1/system`. */
export type SystemAnswer = 'config/auth' | 'version';

/** A field of the server's answers that is of another type, or not there and needed. */
export class WrongField extends Error {
  override readonly name = 'WrongField';

  constructor(answer: SystemAnswer, field: string) {
    super(`${answer}: ${field}`);
  }
}

/**
 * Reads the answers of `/v1/system/config/auth` and `/v1/system/version`. Servers of different ages
 * send more or fewer fields, but none of another type.
 * @throws {WrongField} when either is not such an answer.
 */
export function readServerFacts(authConfig: unknown, version: unknown): ServerFacts {
  const field = fieldsOf('config/auth', authConfig);
  return {
    version: readVersion(fieldsOf('version', version)('version', isText)),
    provider: field('provider', isText),
    clientType: field('clientType', isClientType, 'public'),
    clientId: field('clientId', isText, ''),
    authority: field('authority', isText, ''),
    callbackUrl: field('callbackUrl', isText, ''),
    enableSelfSignup: field('enableSelfSignup', isFlag, false),
    enableAutoRedirect: field('enableAutoRedirect', isFlag, false),
    jwtPrincipalClaims: field('jwtPrincipalClaims', isTexts, []),
    jwtPrincipalClaimsMapping: field('jwtPrincipalClaimsMapping', isTexts, []),
  };
}

type Is<T> = (value: unknown) => value is T;

/** Reads one field; throws when it is of another type, or not there and needed. */
function fieldsOf(name: SystemAnswer, answer: unknown) {
  const fields = new Map<string, unknown>(Object.entries(Object(answer)));
  return <T>(field: string, is: Is<T>, otherwise?: T): T => {
    const value = fields.get(field) ?? otherwise;
    if (is(value)) return value;
    throw new WrongField(name, field);
  };
}

const isText: Is<string> = (value) => typeof value === 'string';
const isFlag: Is<boolean> = (value) => typeof value === 'boolean';
const isTexts: Is<string[]> = (value) => Array.isArray(value) && value.every(isText);
const isClientType: Is<'public' | 'confidential'> = (value) =>
  value === 'public' || value === 'confidential';

function readVersion(text: string): ServerVersion {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(text) ?? [];
  if (minor === undefined) throw new WrongField('version', 'version');
  return { text, major: Number(major), minor: Number(minor) };
}
