import {
  type EventCallbackFunction,
  type IPublicClientApplication,
  Logger,
  stubbedPublicClientApplication,
} from '@azure/msal-browser';
import type { EntraClient } from './entraClient.ts';

/**
 * An application that stands in for MSAL's until that has been loaded, then passes everything on.
 * The session was settled before anything rendered, so there is no redirect left to handle.
 */
export function deferApplication(client: () => Promise<EntraClient>): IPublicClientApplication {
  let loaded: IPublicClientApplication | null = null;
  const callbacks = new Map<string, EventCallbackFunction>();
  const load = async () => {
    if (loaded) return loaded;
    loaded = (await client()).application;
    for (const [id, callback] of callbacks)
      loaded.addEventCallback((event) => callbacks.has(id) && callback(event));
    return loaded;
  };
  return {
    ...stubbedPublicClientApplication,
    initialize: async () => {
      await idle();
      await load();
    },
    handleRedirectPromise: () => Promise.resolve(null),
    getLogger: () => new Logger({ loggerCallback: () => {} }),
    initializeWrapperLibrary: () => {},
    addEventCallback: (callback) => {
      const id = crypto.randomUUID();
      callbacks.set(id, callback);
      loaded?.addEventCallback((event) => callbacks.has(id) && callback(event));
      return id;
    },
    removeEventCallback: (id) => callbacks.delete(id),
    getAllAccounts: () => loaded?.getAllAccounts() ?? [],
    getAccount: (filter) => loaded?.getAccount(filter) ?? null,
    getActiveAccount: () => loaded?.getActiveAccount() ?? null,
    setActiveAccount: (account) => loaded?.setActiveAccount(account),
    getConfiguration: () => (loaded ?? stubbedPublicClientApplication).getConfiguration(),
    acquireTokenSilent: async (request) => (await load()).acquireTokenSilent(request),
    acquireTokenRedirect: async (request) => (await load()).acquireTokenRedirect(request),
    loginRedirect: async (request) => (await load()).loginRedirect(request),
    logoutRedirect: async (request) => (await load()).logoutRedirect(request),
  };
}

/** When the page has painted its data and has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 1000);
  });
}
