import type { BrowserContext, Request as SentRequest } from '@playwright/test';
import { readSiteFiles } from '../../../deploy/siteFiles.ts';
import { createClock } from '../../../local/clock.ts';
import type { Handler } from '../../../local/handler.ts';
import { createIdentityProvider } from '../../../local/identity/createIdentityProvider.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import { people } from '../../../local/people.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import { createSite } from '../../../scripts/site/createSite.ts';
import { createBrowser } from '../createBrowser.ts';
import { IssuedSecrets } from './issuedSecrets.ts';
import { listenLater, signingKey } from './startTestSite.ts';

const microsoft = 'https://login.microsoftonline.com';

/** What somebody brings home from the setup page. */
export interface Written {
  readonly tenant: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  /** OpenMetadata's env file, read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The app's `config.json`, as it is. */
  readonly config: string;
}

/** The build as it ships, before an OpenMetadata that knows passwords only, as a new one does. */
export interface BareSite {
  /** A slash at its end. */
  readonly url: string;
  readonly issued: IssuedSecrets;
  /** Registers the application, starts OpenMetadata, puts the settings beside the page. */
  readonly setUp: (written: Written) => Promise<void>;
  /** The local identity provider takes the place of Microsoft for the context's pages. */
  readonly answerIn: (context: BrowserContext) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBareSite(): Promise<BareSite> {
  const issued = new IssuedSecrets();
  const app = await listenLater({ keepAlive: true });
  let provider: Handler = nobody;
  let api = startOpenMetadata({ AUTHENTICATION_PROVIDER: 'basic' });
  let config = '{}';
  const askMicrosoft: typeof fetch = (input, init) => provider(new Request(input, init));
  app.serve(
    createSite({
      files: await readSiteFiles(buildFolder('/')),
      base: '/',
      api: (request) => api(request),
      config: async () => config,
      env: {},
    }),
  );
  return {
    url: `${app.origin}/`,
    issued,
    setUp: async (written) => {
      const { tenant, clientId, redirectUris, env } = written;
      const application = { tenant, clientId, redirectUris };
      const registration = { origin: microsoft, ...application, people, clock: createClock() };
      provider = issued.listenTo(createIdentityProvider(registration, await signingKey));
      api = startOpenMetadata(env, askMicrosoft);
      config = written.config;
    },
    answerIn: (context) => answerAsMicrosoft(context, askMicrosoft),
    close: app.close,
  };
}

const nobody: Handler = async () => new Response('Nobody is registered.', { status: 503 });

function startOpenMetadata(env: Written['env'], fetch = globalThis.fetch): Handler {
  const catalog = { tables: 10 };
  return createOpenMetadata({ env, clock: createClock(), people, catalog, fetch }).handler;
}

/** Playwright lets a browser follow redirects by itself, to the real Microsoft: they are followed here. */
async function answerAsMicrosoft(context: BrowserContext, fetch: typeof globalThis.fetch) {
  const browser = createBrowser(microsoft, fetch);
  let shown = new URL(microsoft);
  await context.route(`${microsoft}/**`, async (route, request) => {
    const isForm = request.isNavigationRequest() && request.method() === 'POST';
    const { url, response } = await browser.visit(
      isForm ? shown : request.url(),
      await initOf(request),
    );
    if (request.isNavigationRequest()) shown = url;
    const leads = url.origin !== microsoft;
    await route.fulfill({
      status: response.status,
      headers: {
        ...Object.fromEntries(response.headers),
        ...(leads ? { location: url.href } : {}),
      },
      body: await response.text(),
    });
  });
}

async function initOf(request: SentRequest): Promise<RequestInit> {
  const body = request.postData();
  const headers = await request.allHeaders();
  const kept = Object.entries(headers).filter(([name]) => /^(origin|content-type)$/.test(name));
  return {
    method: request.method(),
    headers: Object.fromEntries(kept),
    ...(body === null ? {} : { body }),
  };
}
