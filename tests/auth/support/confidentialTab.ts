import type { Handler } from '../../../local/handler.ts';
import type { Env } from '../../../local/openmetadata/envReader.ts';
import { createServerFlow } from '../../../src/auth/server/createServerFlow.ts';
import type { ServerSettings } from '../../../src/settings/settings.ts';
import { fetchFrom } from '../../support/fetchFrom.ts';
import { azureServer } from '../../support/settingsFixtures.ts';
import { cookieOf, startConfidential } from '../../support/startConfidential.ts';
import { settings } from './settings.ts';

/** Settings of a deployment whose server signs people in. */
export function serverSettings(changes: Partial<ServerSettings> = {}): ServerSettings {
  return {
    ...settings(),
    flow: 'server',
    identity: null,
    redirectUri: 'http://localhost:3000/auth/callback',
    server: { ...azureServer, clientType: 'confidential' },
    ...changes,
  };
}

/** The flow over a server, with the cookies of one browser. */
export function openTab(server: Handler, changes: Partial<ServerSettings> = {}, cookie = '') {
  const requests: Request[] = [];
  const left: string[] = [];
  let kept = cookie;
  const network = fetchFrom(async (request, connection) => {
    requests.push(request.clone());
    const headers = new Headers(request.headers);
    headers.set('cookie', kept);
    const response = await server(new Request(request, { headers }), connection);
    kept = cookieOf(response) || kept;
    return response;
  });
  const leave = async (url: string) => void left.push(url);
  return { flow: createServerFlow(serverSettings(changes), '/', network, leave), requests, left };
}

/** As `openTab`, over the local OpenMetadata, where Ada has signed in. */
export async function openSignedIn(env: Env = {}) {
  const confidential = await startConfidential(env);
  const { finished, cookie } = await confidential.signIn('Ada Lovelace');
  const { hash, search } = new URL(finished.headers.get('location') ?? '');
  const tab = openTab(confidential.server.handler, {}, cookie);
  return { ...confidential, ...tab, answer: hash || search };
}
