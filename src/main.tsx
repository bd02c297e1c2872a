import { type Arrival, takeArrival } from './auth/arrival.ts';
import { entraName, loadEntraClient } from './auth/entra/loadEntraClient.ts';
import { startSession } from './auth/startSession.ts';
import { checkSurroundings } from './auth/surroundings.ts';
import { timedFetch } from './http/timedFetch.ts';
import { reloadOnMissingChunk } from './reloadOnMissingChunk.ts';
import { loadSettings } from './settings/loadSettings.ts';
import type { Settings } from './settings/settings.ts';
import { connectSignInButton } from './signInButton.ts';
import { loadLanguage } from './words/translated.ts';

const settingsLimitMs = 10_000;
const base = import.meta.env.BASE_URL;
const { fetch, location } = window;

/** The whole order: settings, session, api, routes, render. A failure of any is shown, never blank. */
async function start(): Promise<void> {
  const arrival = takeArrival(location, history);
  if (isOutdated()) return; // index.html has said so
  reloadOnMissingChunk();
  const app = loadLanguage().then(() => import('./App.tsx'));
  app.catch(() => {}); // told below, whenever it is needed
  const data = import('./startData.ts').then(({ prepareData }) =>
    prepareData(arrival, base, fetch),
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
    const { started, client } = await startFlow(settings, arrival);
    if (started.opens !== null) history.replaceState(null, '', started.opens);
    const early = connectSignInButton(started.signIn);
    early.catch(() => {}); // the pages will show it
    const parts = (await data)(started, early);
    await (await app).renderApp({ started, client, ...parts });
  } catch (error) {
    await app.then(({ renderStartFailure }) => renderStartFailure(error)).catch(showPlainPage);
  }
}

/** MSAL and the server's own sign-in are chunks of their own: neither is loaded for the other. */
async function startFlow(settings: Settings, arrival: Arrival) {
  if (settings.flow === 'server') {
    const { startServerSession } = await import('./auth/server/startServerSession.ts');
    return { started: await startServerSession(settings, base, fetch, arrival), client: null };
  }
  const client = loadEntraClient(settings, fetch);
  const callbackPath = new URL(settings.redirectUri).pathname;
  const issuedFor = entraName(settings);
  const world = { settings, base, issuedFor, callbackPath, flow: client };
  return { started: await startSession(world, arrival), client };
}

/** Not even the page that explains arrived: the script in `index.html` has one of its own. */
function showPlainPage(): void {
  dispatchEvent(new Event('not-loaded'));
}

/** The script in `index.html` has found that this browser lacks what the app is built on. */
function isOutdated(): boolean {
  return document.documentElement.dataset['outdated'] !== undefined;
}

void start();
