import { onTestFinished } from 'vitest';
import { createClock } from '../../local/clock.ts';
import type { Handler } from '../../local/handler.ts';
import { createIdentityProvider } from '../../local/identity/createIdentityProvider.ts';
import { defaultClientId, defaultTenant } from '../../local/identity/defaults.ts';
import { pathsOf } from '../../local/identity/endpoints.ts';
import { createSigningKey } from '../../local/identity/signingKey.ts';
import { listen } from '../../local/listen.ts';
import { people } from '../../local/people.ts';

export const tenant = defaultTenant;
export const paths = pathsOf(tenant);

export const spa = {
  clientId: defaultClientId,
  redirectUri: 'http://localhost:3000/callback',
  origin: 'http://localhost:3000',
};

export const web = {
  clientId: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  clientSecret: 'a secret of the server',
  redirectUris: ['http://localhost:8585/callback'],
};

/** One for all tests of a file: making it takes longer than a sign-in. */
const sharedKey = createSigningKey();

/** The provider behind a real port, for one test. */
export async function startIdentity() {
  let handler: Handler = async () => new Response(null, { status: 503 });
  const server = await listen((...request) => handler(...request), { port: 0 });
  onTestFinished(server.close);
  const clock = createClock();
  const registration = {
    origin: server.origin,
    tenant,
    clientId: spa.clientId,
    redirectUris: [spa.redirectUri],
    confidentialClient: web,
    people,
    clock,
  };
  handler = createIdentityProvider(registration, await sharedKey);
  const setSwitch = (name: string, body: unknown) =>
    fetch(`${server.origin}/_local/${name}`, { method: 'POST', body: JSON.stringify(body) });
  return { origin: server.origin, clock, setSwitch };
}

export type Identity = Awaited<ReturnType<typeof startIdentity>>;
