import type { BrowserContext, Page, Request } from '@playwright/test';
import type { Sighting } from './leakOracle.ts';
import { bindings, tapPage } from './pageTaps.ts';

/** Where a secret has its place. */
export interface Places {
  /** The token endpoint: codes and refresh tokens go there, in the body. */
  readonly tokenEndpoint: string;
  /** What the address of a request to the API begins with: the bearer goes there, in its header. */
  readonly api: string;
  /** The code arrives here, in the fragment; where the server signs people in, its token. */
  readonly redirectUri: string;
  /** Where the server signs people in, the code comes to itself so; older ones hand on their token so. */
  readonly answersInQueryAt?: readonly string[];
  /** Takes an `id_token_hint` in its query; none at Entra. */
  readonly idTokenHintAt?: string;
}

/** All that a context's pages have let out, and what went wrong in them. */
export interface Observation {
  readonly sightings: readonly Sighting[];
  readonly problems: readonly string[];
  /** Reads what the pages hold now: document, history, stores. */
  readonly look: () => Promise<void>;
}

/** Watches every page of the context from now on. */
export async function observeContext(
  context: BrowserContext,
  places: Places,
): Promise<Observation> {
  const sightings: Sighting[] = [];
  const problems: string[] = [];
  const see = (where: string, text: string) => void sightings.push({ where, text });

  await context.exposeFunction(bindings.sighting, see);
  await context.exposeFunction(bindings.violation, (text: string) =>
    problems.push(`policy violation: ${text}`),
  );
  await context.addInitScript(tapPage, bindings);
  context.on('request', (request) => seeRequest(request, places, see));
  context.on('console', (message) => {
    see('the console', message.text());
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`page error: ${String(error.error())}`));
  context.on('page', (page) => watchPage(page, places, see));

  const look = async () => {
    for (const page of context.pages()) await lookAt(page, places, see);
    see('a cookie', JSON.stringify(await context.cookies(places.redirectUri)));
  };
  return { sightings, problems, look };
}

type See = (where: string, text: string) => void;

function watchPage(page: Page, places: Places, see: See): void {
  page.on('framenavigated', (frame) =>
    see('an address', withoutHint(withoutAnswer(frame.url(), places), places)),
  );
  page.on('websocket', (socket) => {
    see('a web socket', socket.url());
    socket.on('framesent', ({ payload }) => see('a web socket', String(payload)));
  });
}

/** The answer in the address is how a sign-in arrives; it stays for no longer than that. */
function withoutAnswer(address: string, { redirectUri, answersInQueryAt = [] }: Places): string {
  if (address.startsWith(`${redirectUri}#`)) return redirectUri;
  return answersInQueryAt.find((place) => address.startsWith(`${place}?`)) ?? address;
}

/** The address of a sign-out may name the person by an `id_token_hint`. */
function withoutHint(address: string, { idTokenHintAt }: Places): string {
  if (idTokenHintAt === undefined || !address.startsWith(`${idTokenHintAt}?`)) return address;
  const url = new URL(address);
  url.searchParams.delete('id_token_hint');
  return url.href;
}

function seeRequest(request: Request, places: Places, see: See): void {
  const address = request.url().replace(/#.*/, ''); // a fragment is never sent
  const endpoint = address.replace(/\?.*/, '');
  const where = `${request.method()} ${endpoint}`;
  const headers = new Map(Object.entries(request.headers()));
  if (address.startsWith(places.api)) headers.delete('authorization');
  see(`the address of ${where}`, withoutHint(withoutAnswer(address, places), places));
  see(`a header of ${where}`, JSON.stringify([...headers]));
  see(`the body of ${where}`, endpoint === places.tokenEndpoint ? '' : (request.postData() ?? ''));
}

async function lookAt(page: Page, places: Places, see: See): Promise<void> {
  if (page.url() === 'about:blank') return;
  const held = await page.evaluate(readPage).catch(() => null); // it was closed or left meanwhile
  for (const [where, text] of Object.entries(held ?? {})) see(where, text);
  for (const address of await historyOf(page)) {
    see('the history', withoutHint(address, places));
  }
}

/** What Back and Forward would open. A page that is being left tells it once the next one is there. */
export async function historyOf(page: Page): Promise<readonly string[]> {
  for (;;) {
    const devTools = await page.context().newCDPSession(page);
    const history = await devTools.send('Page.getNavigationHistory').catch((error: unknown) => {
      if (!String(error).includes('Not attached to an active page')) throw error;
      return null;
    });
    await devTools.detach();
    if (history) return history.entries.map(({ url }) => url);
    await page.waitForLoadState();
  }
}

/** Runs in the page. */
async function readPage(): Promise<Record<string, string>> {
  const fields = [...document.querySelectorAll('input, textarea')].map(
    (field) => (field as HTMLInputElement).value,
  );
  const databases = await indexedDB.databases();
  const cached = 'caches' in window ? await caches.keys() : [];
  const answers = cached.map(async (name) => {
    const cache = await caches.open(name);
    const bodies = (await cache.matchAll()).map((answer) => answer.text());
    return [name, ...(await cache.keys()).map(({ url }) => url), ...(await Promise.all(bodies))];
  });
  return {
    'the document': document.documentElement.outerHTML + fields.join('\n'),
    'the title': document.title,
    localStorage: JSON.stringify({ ...localStorage }),
    'a cookie': document.cookie,
    'the history state': JSON.stringify(history.state) ?? '',
    'the window name': window.name,
    'a cache': (await Promise.all(answers)).flat().join(),
    'a database': databases.map(({ name }) => name).join(),
  };
}
