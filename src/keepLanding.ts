import type { DataRouter } from 'react-router-dom';
import { type Session, SignInRequired } from './auth/session.ts';
import { titleOf } from './components/titleOf.ts';
import { serverLine } from './pages/signIn/serverLine.ts';
import { words } from './pages/signIn/words.ts';
import type { Settings } from './settings/settings.ts';

type Standing = Pick<Session, 'getState' | 'subscribe'>;

/**
 * Somebody who has not been signed in here sees the view of `index.html`, and React would draw the
 * very same: a long task on a slow processor, between a click and its effect. So it is completed
 * by what the settings say, and stays until there is something else to show.
 */
export async function keepLanding(
  router: DataRouter,
  session: Standing,
  settings: Settings,
): Promise<void> {
  if (!isLanding(router, session)) return;
  complete(settings);
  addEventListener('pageshow', notBusy);
  const stops: (() => void)[] = [];
  await new Promise<void>((resolve) => {
    const look = () => isLanding(router, session) || resolve();
    stops.push(session.subscribe(look), router.subscribe(look));
  });
  for (const stop of stops) stop();
  removeEventListener('pageshow', notBusy);
}

/** Whether the router would draw the sign-in page as it is at a first visit, and it is in view. */
function isLanding({ state }: DataRouter, session: Standing): boolean {
  const current = session.getState();
  return (
    current.status === 'signed-out' &&
    current.reason === 'never' &&
    Object.values(state.errors ?? {}).some((error) => error instanceof SignInRequired) &&
    !document.documentElement.classList.contains('settling')
  );
}

function complete(settings: Settings): void {
  document.title = titleOf(words.signIn, settings.appName);
  write('.sign-in-brand', settings.appName);
  write('.sign-in-server', serverLine(settings));
}

function write(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
}

/** Back from the authority by the Back button: the sign-in that was on its way is none any more. */
function notBusy({ persisted }: PageTransitionEvent): void {
  if (persisted) document.getElementById('sign-in')?.removeAttribute('aria-busy');
}
