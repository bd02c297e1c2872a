import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { vi } from 'vitest';
import type { Handler } from '../../local/handler.ts';
import { createApi } from '../../src/api/api.ts';
import type { Session } from '../../src/auth/session.ts';
import { AppContext } from '../../src/components/appContext.ts';
import { createRoutes } from '../../src/routes.tsx';
import type { ServerFacts, ServerVersion } from '../../src/settings/serverFacts.ts';
import { fakeSession } from './fakeSession.ts';
import { fetchFrom } from './fetchFrom.ts';
import { testSettings } from './testSettings.ts';

export interface RenderOptions {
  readonly session?: Session;
  readonly version?: ServerVersion;
  /** What else the server says of itself. */
  readonly facts?: Partial<ServerFacts>;
}

configure({ asyncUtilTimeout: 5_000 }); // a page's chunk is compiled when it is first opened

/** The app's own routes at an address, with `server` in the place of the network. */
export function renderAt(path: string, server: Handler, options: RenderOptions = {}) {
  const { session = fakeSession(), version = testSettings.server.version, facts } = options;
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {}); // jsdom has none
  const { apiBaseUrl } = testSettings;
  const settings = { ...testSettings, server: { ...testSettings.server, version, ...facts } };
  const api = createApi({ apiBaseUrl, version, fetch: fetchFrom(server) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const routes = createRoutes({ api, queries, session });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <AppContext value={{ settings, session }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AppContext>,
  );
  return router;
}
