import { Hono } from 'hono';
import { fromNodeListener } from '../fromNodeListener.ts';
import type { Handler } from '../handler.ts';
import { withFaults } from '../withFaults.ts';
import { createArtifactStore } from './artifactStore.ts';
import { configure } from './configuration.ts';
import { dressAuthorization } from './dressAuthorization.ts';
import { dressToken } from './dressToken.ts';
import { discoveryDocument, pathsOf } from './endpoints.ts';
import { Provider } from './oidcProvider.ts';
import { pickPerson } from './pickPerson.ts';
import { refuseElsewhere } from './refuseElsewhere.ts';
import type { Registration } from './registration.ts';
import type { SigningKey } from './signingKey.ts';
import { signOut } from './signOut.ts';
import { createSwitches } from './switches.ts';
import { redeem, toAuthorize } from './toProvider.ts';
import { withCors } from './withCors.ts';

/**
 * An identity provider in Entra's dress: oidc-provider decides, and its paths, claims, errors and
 * pages are Entra's.
 * @param key A new one at each start: `await createSigningKey()`.
 */
export function createIdentityProvider(registration: Registration, key: SigningKey): Handler {
  const { origin, tenant, people, clock, redirectUris } = registration;
  const paths = pathsOf(tenant);
  const store = createArtifactStore(clock);
  const { switches, takeOverrides } = createSwitches(people, store);
  const provider = new Provider(origin, configure(registration, store, key));
  dressAuthorization(provider, registration, store);
  dressToken(provider, registration, store, key, takeOverrides);
  const toProvider = fromNodeListener(provider.callback());

  const app = new Hono();
  app.get(paths.discovery, (c) => c.json(discoveryDocument(origin, tenant)));
  app.get(paths.keys, (c) => c.json({ keys: [key.publicJwk] }));
  app.on(['GET', 'POST'], `${paths.login}/:uid`, (c) =>
    pickPerson(provider, registration, c.req.param('uid'), c.req.raw),
  );
  app.on(['GET', 'POST'], paths.logout, (c) => signOut(provider, registration, c.req.raw));
  app.post(paths.token, (c) => redeem(c.req.raw, registration, toProvider));
  app.on(['GET', 'POST'], paths.authorize, async (c) => toProvider(await toAuthorize(c.req.raw)));
  app.get(`${paths.authorize}/:uid`, (c) => toProvider(c.req.raw));
  app.notFound((c) => refuseElsewhere(c.req.path, registration));

  const handler: Handler = async (request) => app.fetch(request);
  const documents = [paths.discovery, paths.keys];
  return withCors(withFaults(handler, clock, switches), paths.token, documents, redirectUris);
}
