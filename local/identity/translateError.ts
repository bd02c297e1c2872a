import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import type { ArtifactStore } from './artifactStore.ts';
import { RefusedByEntra } from './RefusedByEntra.ts';
import type { Refusal } from './refusal.ts';
import * as refusals from './refusals.ts';

/** What was asked for, as far as it is known when the request is refused. */
interface Asked {
  readonly tenant: string;
  readonly clientId: string;
  readonly isPublic: boolean;
  readonly redirectUri: string;
  readonly responseType: string;
  readonly grantType: string;
  readonly isRevoked: boolean;
}

type Rule = readonly [reason: RegExp, refusal: (asked: Asked, found: RegExpExecArray) => Refusal];

/** oidc-provider's reason → Entra's refusal. The first that fits. */
const rules: readonly Rule[] = [
  [/client not found/, (asked) => refusals.unknownClient(asked.clientId, asked.tenant)],
  [
    /^invalid_redirect_uri/,
    (asked) => refusals.unregisteredRedirectUri(asked.redirectUri, asked.clientId),
  ],
  [/missing required parameters? '(\w+)'/, (_, found) => refusals.missingParameter(found[1] ?? '')],
  [/no client authentication mechanism/, () => refusals.missingParameter('client_id')],
  [/policy requires PKCE/, () => refusals.missingPkce],
  [/^unsupported_response_type/, (asked) => refusals.disabledResponseType(asked.responseType)],
  [/End-User authentication is required/, () => refusals.nobodySignedIn],
  [/user session which does not exist/, () => refusals.otherPersonSignedIn],
  [/End-User authentication could not be obtained/, () => refusals.signInTooOld],
  [
    /authentication mechanism does not match/,
    (asked) => (asked.isPublic ? refusals.secretFromPublicClient : refusals.missingSecret),
  ],
  [/invalid secret provided/, (asked) => refusals.wrongSecret(asked.clientId)],
  [/^unsupported_grant_type/, (asked) => refusals.unsupportedGrantType(asked.grantType)],
  [/code_verifier/, () => refusals.wrongVerifier],
  [/authorization code already consumed/, () => refusals.codeRedeemed],
  [/authorization code is expired/, () => refusals.codeExpired],
  [/redirect_uri mismatch/, (asked) => refusals.otherReplyAddress(asked.redirectUri)],
  [/refresh token is expired/, () => refusals.refreshTokenExpired],
  [/not found/, (asked) => (asked.isRevoked ? refusals.grantRevoked : refusals.malformedGrant)],
];

/** What Entra would say to the request that oidc-provider has refused. */
export function translateError(
  error: errors.OIDCProviderError,
  context: KoaContextWithOIDC,
  tenant: string,
  store: ArtifactStore,
): Refusal {
  if (error instanceof RefusedByEntra) return error.refusal;
  const reason = [error.error, error.error_detail ?? error.error_description].join(': ');
  const asked = readRequest(context, tenant, store);
  for (const [pattern, refusal] of rules) {
    const found = pattern.exec(reason);
    if (found !== null) return refusal(asked, found);
  }
  return refusals.malformedRequest(error.error, reason);
}

function readRequest(context: KoaContextWithOIDC, tenant: string, store: ArtifactStore): Asked {
  const { body, client } = context.oidc;
  const param = (name: string) => String(body?.[name] ?? context.query[name] ?? '');
  return {
    tenant,
    clientId: param('client_id'),
    isPublic: client?.clientAuthMethod === 'none',
    redirectUri: param('redirect_uri'),
    responseType: param('response_type'),
    grantType: param('grant_type'),
    isRevoked:
      store.isRevoked('RefreshToken', param('refresh_token')) ||
      store.isRevoked('AuthorizationCode', param('code')),
  };
}
