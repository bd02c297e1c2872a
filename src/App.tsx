import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import type { EntraClient } from './auth/entra/entraClient.ts';
import type { Session, SignedOutReason } from './auth/session.ts';
import type { StartedSession } from './auth/startSession.ts';
import { AppContext } from './components/appContext.ts';
import { FailureLogContext } from './components/failureLog.ts';
import { SessionNotice } from './components/SessionNotice.tsx';
import { StillThere } from './components/StillThere.tsx';
import { keepLanding } from './keepLanding.ts';
import { prepareFailurePages } from './pages/errors/ErrorPage.tsx';
import { remember } from './pages/pageData.ts';
import { replaceLanding } from './replaceLanding.ts';
import { createRoutes } from './routes.tsx';
import type { AppData } from './startData.ts';
import './styles/app.css';
import { formats } from './words/format.ts';

type Router = ReturnType<typeof createBrowserRouter>;

export interface AppParts extends AppData {
  readonly started: StartedSession;
  /** MSAL; null where the server signs people in. */
  readonly client: (() => Promise<EntraClient>) | null;
}

/** Renders the app into the page. Loaders start before the first render. */
export async function renderApp(parts: AppParts): Promise<void> {
  const { started, client, session, api, asked, log } = parts;
  const { settings, base } = started;
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const isSignedIn = session.getState().status === 'signed-in';
  if (isSignedIn) for (const question of asked) remember(queries, question);
  if (!isSignedIn) await nextTask();
  const router = createBrowserRouter(createRoutes({ api, queries, session }), { basename: base });
  followSession(session, started, queries, router);
  const wrap = await loadProvider(client);
  if (isSignedIn) formats(); // while the answers are on their way
  await firstPage(router, isSignedIn ? frameAfterMs : null);
  if (!isSignedIn) {
    whenIdle(prepareFailurePages);
    await keepLanding(router, session, settings);
  }
  await show(
    <StrictMode>
      <AppContext value={{ settings, session }}>
        {wrap(
          <QueryClientProvider client={queries}>
            <FailureLogContext value={log}>
              <RouterProvider router={router} />
            </FailureLogContext>
            <SessionNotice />
            <StillThere />
          </QueryClientProvider>,
        )}
      </AppContext>
    </StrictMode>,
  );
  whenIdle(() => {
    prepareFailurePages();
    formats();
  });
}

/** Lets the browser take what has happened meanwhile: running the app has taken it long enough. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 2000);
}

/** How long data may take before the frame is shown without it, ms: drawing it would delay them. */
const frameAfterMs = 300;

/** Waits for the data of the first page. @param limitMs null: what index.html shows stays as long. */
function firstPage(router: Router, limitMs: number | null): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe(({ initialized }) => initialized && go());
    const limit = limitMs === null ? undefined : setTimeout(() => go(), limitMs);
    const go = () => {
      stop();
      clearTimeout(limit);
      resolve();
    };
  });
}

/** The context of the flow's library: MSAL's in the public flow, none where the server signs in. */
async function loadProvider(client: AppParts['client']) {
  if (!client) return (children: ReactNode) => children;
  const { EntraProvider } = await import('./auth/entra/EntraProvider.tsx');
  return (children: ReactNode) => <EntraProvider client={client}>{children}</EntraProvider>;
}

/**
 * What a change of the session means to the pages: nothing of a session that ended stays.
 * @param settled What the page load had found; since then a click may have failed already.
 */
function followSession(
  session: Session,
  settled: StartedSession,
  queries: QueryClient,
  router: Router,
): void {
  let before = session.getState();
  const follow = () => {
    const [state, last] = [session.getState(), before];
    before = state;
    if (state.status === 'signed-in') {
      const isBack = last.status === 'signed-in' && last.delay !== null && state.delay === null;
      if (isBack) void router.revalidate();
      return;
    }
    queries.clear();
    const page = pages[state.reason];
    if (page) void router.navigate(page, { replace: state.reason !== 'failed' });
    else void router.revalidate();
  };
  session.subscribe(follow);
  const isAsSettled =
    before.status === 'signed-in' || (!settled.record && before.reason === settled.reason);
  if (!isAsSettled) follow();
}

/** Ends that have a page of their own; after all others the sign-in page shows at the address. */
const pages: Partial<Record<SignedOutReason, string>> = {
  'signed-out': '/signed-out',
  'signed-out-here': '/signed-out',
  failed: '/sign-in-error',
};

/** The app can't start: says why and what to do. The setup page needs no settings: it writes them. */
export async function renderStartFailure(error: unknown): Promise<void> {
  const isSetup = location.pathname === `${import.meta.env.BASE_URL}setup`;
  const page = isSetup ? await setupPage() : await startFailurePage(error);
  await show(page);
}

async function setupPage() {
  const { SetupPage } = await import('./pages/setup/SetupPage.tsx');
  return <SetupPage />;
}

async function startFailurePage(error: unknown) {
  const { StartFailurePage } = await import('./pages/errors/StartFailurePage.tsx');
  return <StartFailurePage error={error} />;
}

/** Puts the app where `index.html` shows the sign-in page, or hides it while a session settles. */
async function show(app: ReactNode): Promise<void> {
  const element = rootElement();
  const render = () => createRoot(element).render(app);
  const { classList } = document.documentElement;
  if (!classList.contains('settling')) return replaceLanding(render);
  element.replaceChildren(); // no frame may show it before React's own
  classList.remove('settling');
  render();
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element) return element;
  throw new Error('index.html has no element with the id "root".');
}
