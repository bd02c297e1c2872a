import { applyStyles } from './applyStyles.ts';
import type { Arrival } from './auth/arrival.ts';
import { entraName, loadEntraClient } from './auth/entra/loadEntraClient.ts';
import { startSession } from './auth/startSession.ts';
import { checkSurroundings } from './auth/surroundings.ts';
import { type Fetch, timedFetch } from './http/timedFetch.ts';
import { reloadOnMissingChunk } from './reloadOnMissingChunk.ts';
import { loadSettings } from './settings/loadSettings.ts';
import type { Settings } from './settings/settings.ts';
import { connectSignInButton } from './signInButton.ts';
import { loadLanguage } from './words/translated.ts';

const settingsLimitMs = 10_000;
const base = import.meta.env.BASE_URL;
const { location, ahead } = window;
delete window.ahead;

/** The whole order: settings, session, api, routes, render. A failure of any is shown, never blank. */
async function start({ arrival, fetch }: NonNullable<typeof ahead>): Promise<void> {
  if (isOutdated()) return; // index.html has said so
  reloadOnMissingChunk();
  await loadLanguage(); // whatever is imported from here on has words
  const styles = opensHome() ? applyStyles() : null;
  const pages = () => Promise.resolve(styles).then(() => import('./App.tsx'));
  if (!styles) pages().catch(() => {}); // told below, whenever it is needed
  const data = import('./startData.ts').then((start) =>
    start.prepareData(arrival, base, fetch, styles),
  );
  data.catch(() => {});
  try {
    checkSurroundings();
    const settings = await loadSettings({
      fetch: timedFetch(fetch, settingsLimitMs),
      env: import.meta.env,
      origin: location.origin,
      base,
    });
    const { started, client } = await startFlow(settings, arrival, fetch);
    if (started.opens !== null) history.replaceState(null, '', started.opens);
    const early = connectSignInButton(started.signIn);
    early.catch(() => {}); // the pages will show it
    const parts = await (await data)(started, early);
    if (arrival.answer) client?.().catch(() => {}); // what it has not yet stored, is stored now
    await (await pages()).renderApp({ started, client, ...parts });
  } catch (error) {
    await pages()
      .then((app) => app.renderStartFailure(error))
      .catch(showPlainPage);
  }
}

/** MSAL and the server's own sign-in are chunks of their own: neither is loaded for the other. */
async function startFlow(settings: Settings, arrival: Arrival, fetch: Fetch) {
  if (settings.flow === 'server') {
    const server = await import('./auth/server/startServerSession.ts');
    const started = await server.startServerSession(settings, base, fetch, arrival);
    return { started, client: null };
  }
  const callbackPath = new URL(settings.redirectUri).pathname;
  const issuedFor = entraName(settings);
  const { load: flow, finish } = loadEntraClient(settings, fetch);
  const world = { settings, base, issuedFor, callbackPath, flow, finish };
  return { started: await startSession(world, arrival), client: flow };
}

/** With a session, or with the answer that brings one: its first data come before React. */
function opensHome(): boolean {
  return location.pathname === base && document.documentElement.className !== '';
}

/** Not even the page that explains arrived: the script in `index.html` has one of its own. */
function showPlainPage(): void {
  dispatchEvent(new Event('not-loaded'));
}

/** The script in `index.html` has found that this browser lacks what the app is built on. */
function isOutdated(): boolean {
  return 'outdated' in document.documentElement.dataset;
}

if (ahead) void start(ahead);
