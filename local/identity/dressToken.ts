import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { answerTokens } from './answerTokens.ts';
import type { ArtifactStore } from './artifactStore.ts';
import { correlationIdOf } from './correlationId.ts';
import type { ClaimOverrides } from './issueTokens.ts';
import { detailRefusal, tokenErrorBody } from './refusal.ts';
import type { Registration } from './registration.ts';
import type { SigningKey } from './signingKey.ts';
import { translateError } from './translateError.ts';

/**
 * The answer of the token endpoint, in Entra's words: an error with its AADSTS number, tokens with
 * Entra's claims, times and extra members.
 * @param takeOverrides Called once per ID token: the claims that a test wants wrong.
 */
export function dressToken(
  provider: Provider,
  registration: Registration,
  store: ArtifactStore,
  key: SigningKey,
  takeOverrides: () => ClaimOverrides,
): void {
  const granted = new WeakMap<object, KoaContextWithOIDC>();
  provider.on('grant.success', (context) => void granted.set(context, context));
  provider.on('grant.error', (context, error) => {
    const refusal = translateError(error, context, registration.tenant, store);
    const correlationId = correlationIdOf(context.oidc.body ?? {});
    const details = detailRefusal(refusal, registration.clock, correlationId);
    context.status = refusal.status ?? 400;
    context.body = tokenErrorBody(refusal, details);
  });
  provider.use(async (context, next) => {
    await next();
    const { oidc } = granted.get(context) ?? {};
    if (oidc !== undefined)
      context.body = await answerTokens(oidc, registration, key, takeOverrides);
  });
}
