import * as v from 'valibot';

/** Servers of different ages send more or fewer fields, and leave nulls out; nothing else is kept. */
const text = v.optional(v.nullish(v.string(), ''), '');
const flag = v.optional(v.nullish(v.boolean(), false), false);
const texts = v.optional(v.nullish(v.array(v.string()), []), []);

export const versionSchema = v.object({ version: v.string() });

export const authSchema = v.object({
  provider: v.string(),
  clientType: v.optional(v.nullish(v.string(), 'public'), 'public'),
  clientId: text,
  authority: text,
  callbackUrl: text,
  enableSelfSignup: flag,
  jwtPrincipalClaims: texts,
  jwtPrincipalClaimsMapping: texts,
  /** 1.6 tells it to everyone. */
  publicKeyUrls: v.optional(v.nullish(v.array(v.string()))),
});

export const authorizerSchema = v.object({
  principalDomain: text,
  /** 1.6 tells both to everyone. */
  adminPrincipals: v.optional(v.nullish(v.array(v.string()))),
  enforcePrincipalDomain: v.optional(v.nullish(v.boolean())),
});

export const keysSchema = v.object({
  keys: v.array(v.object({ kid: text, n: text })),
});

/** Newer servers, to administrators. */
export const securityConfigSchema = v.object({
  authenticationConfiguration: v.object({ publicKeyUrls: texts, emailClaim: text }),
  authorizerConfiguration: v.object({ enforcePrincipalDomain: flag }),
});

export const personSchema = v.object({ name: v.string() });

export const userSchema = v.object({ isAdmin: flag, deleted: flag });

export const usersSchema = v.object({
  data: v.array(v.object({ name: v.string(), isAdmin: flag, isBot: flag, deleted: flag })),
});
