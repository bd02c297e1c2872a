import { errors } from './oidcProvider.ts';
import type { Refusal } from './refusal.ts';

/** A refusal that is ours, not oidc-provider's: thrown through it, so that it redirects. */
export class RefusedByEntra extends errors.CustomOIDCProviderError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.error, refusal.text);
    this.refusal = refusal;
  }
}
