import type { User } from './api/users.ts';
import type { HomeAnswers } from './askFirst.ts';
import type { Session } from './auth/session.ts';
import { titleOf } from './components/titleOf.ts';
import { wait } from './http/wait.ts';
import { drawHome } from './pages/home/drawHome.ts';
import { words } from './pages/home/words.ts';
import './styles/app.css';

/** How long the first data are waited for, ms. After that React comes first, and shows a frame. */
const patienceMs = 600;

/**
 * Shows the first data of the home page to somebody who is signed in. React, its pages and their
 * first drawing take a slow processor longer than all before: they come after, and draw the same.
 * @param base The app's base path, with a slash at both ends.
 * @returns once they are on screen, or are not going to be: the person whom they are shown to.
 */
export async function showFirst(
  { person, changed }: HomeAnswers,
  session: Pick<Session, 'getState' | 'subscribe'>,
  appName: string,
  base: string,
): Promise<User | null> {
  const answers = Promise.all([changed, person]).catch(() => null);
  const found = await Promise.race([answers, wait(patienceMs, null)]);
  const state = session.getState();
  const root = document.getElementById('root');
  if (!found || !root || state.status !== 'signed-in') return null;
  const [{ hits }, user] = found;
  if (hits.length === 0 || user.deleted) return null;
  const { name } = state.account;
  const view = drawHome({ appName, name, hasTeams: user.teams.length > 0, changed: hits }, base);
  root.replaceChildren(...view);
  document.title = titleOf(words.title, appName);
  document.documentElement.classList.remove('settling');
  // Nothing of a session that has ended stays on screen. What React has replaced is gone already.
  session.subscribe(() => {
    if (session.getState().status === 'signed-out') for (const part of view) part.remove();
  });
  await Promise.race([painted(), wait(patienceMs, null)]);
  return user;
}

/** At the frame after the one in which they are painted; in a tab that nobody sees there is none. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}
