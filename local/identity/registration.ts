import type { Clock } from '../clock.ts';
import type { Person } from '../people.ts';

/** What the directory and its two application registrations hold. */
export interface Registration {
  /** Where browsers reach the provider, such as `http://localhost:9000`: no path, no slash. */
  readonly origin: string;
  /** The directory (tenant) ID, a GUID. */
  readonly tenant: string;
  /** The registration of platform "Single-page application": no secret, PKCE, cross-origin. */
  readonly clientId: string;
  /** Its redirect URIs; a sign-out may return to them too. */
  readonly redirectUris: readonly string[];
  /** The registration of platform "Web", for OpenMetadata's own (confidential) sign-in. */
  readonly confidentialClient?: ConfidentialClient;
  readonly people: readonly Person[];
  readonly clock: Clock;
}

interface ConfidentialClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** Every address that a sign-out may return to: Entra takes the registered redirect URIs. */
export function registeredUris(registration: Registration): readonly string[] {
  return [...registration.redirectUris, ...(registration.confidentialClient?.redirectUris ?? [])];
}
