import type { KoaContextWithOIDC } from 'oidc-provider';
import type { ArtifactStore } from './artifactStore.ts';
import { correlationIdOf } from './correlationId.ts';
import { errors } from './oidcProvider.ts';
import { errorMarkup } from './pages/errorPage.ts';
import { pageHeaders } from './pages/page.ts';
import { detailRefusal } from './refusal.ts';
import { malformedRequest } from './refusals.ts';
import type { Registration } from './registration.ts';
import { translateError } from './translateError.ts';

/** oidc-provider's error page, in Entra's words. */
export function showError(
  context: KoaContextWithOIDC,
  error: Error,
  { tenant, clock }: Registration,
  store: ArtifactStore,
): void {
  const refusal =
    error instanceof errors.OIDCProviderError
      ? translateError(error, context, tenant, store)
      : malformedRequest('server_error', 'see the terminal.');
  const details = detailRefusal(refusal, clock, correlationIdOf(context.query));
  context.set(pageHeaders);
  context.body = errorMarkup(details);
}
