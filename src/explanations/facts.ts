interface FactRule {
  /** A value of any other shape is not shown. */
  readonly shape: RegExp;
  /** What stands in the text while the value is not known. */
  readonly unknown: string;
}

/** No user name, query or fragment: those are where an address can hold a secret. */
const address = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~%/-]*)?$/;
const identifier = /^[\w.:-]{1,100}$/;

/** The facts that may be shown with an explanation, and the shape that makes each one safe. */
export const factRules = {
  apiBaseUrl: { shape: address, unknown: '<apiBaseUrl>' },
  authority: { shape: address, unknown: '<authority>' },
  claims: { shape: /^[\w.:/, -]{1,200}$/, unknown: '<jwtPrincipalClaims>' },
  clientId: { shape: identifier, unknown: '<client ID>' },
  code: { shape: /^[A-Za-z][\w-]{1,60}$/, unknown: '<code>' },
  correlationId: {
    shape: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
    unknown: '<correlation ID>',
  },
  openMetadataUrl: { shape: address, unknown: '<address of OpenMetadata>' },
  origin: { shape: address, unknown: '<address of this app>' },
  redirectUri: { shape: address, unknown: '<redirect URI>' },
  tenant: { shape: identifier, unknown: '<tenant ID>' },
} satisfies Record<string, FactRule>;

export type Fact = keyof typeof factRules;

/** What is known when a failure is explained; all of it optional. */
export type Facts = { readonly [name in Fact]?: string | undefined };

/** A JWT begins so: `{"` in base64url. No fact does. */
const tokenLike = /eyJ[\w-]*\./;

/** The value to show for `name`, or null when it is missing or not of the shape of such a fact. */
export function safeFact(name: Fact, facts: Facts): string | null {
  const value = String(facts[name] ?? '');
  return factRules[name].shape.test(value) && !tokenLike.test(value) ? value : null;
}

export const isFact = (name: string): name is Fact => Object.hasOwn(factRules, name);
