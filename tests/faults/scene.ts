import type { World } from './fault.ts';
import { person } from './reachState.ts';

/** What a person finds on the screen. */
export interface Scene {
  /** Path, query and fragment; a whole URL elsewhere. */
  readonly address: string;
  readonly where: 'app' | 'identity provider' | 'browser';
  /** The heading; empty while there is none. */
  readonly heading: string;
  readonly isSignedIn: boolean;
  /** Ways on that are offered, in the order of the page. */
  readonly ways: readonly string[];
  /** Something is being saved or fetched. */
  readonly isBusy: boolean;
  /** What was typed is still there, in its field or saved. */
  readonly holdsTyped: boolean;
}

const ways = [
  'Stay signed in',
  'Try again',
  'Sign in with Microsoft',
  'Use another account',
  'Reload the app',
  'Reload',
  'Go to the home page',
];

/** Reads the screen; null while the page is being replaced. */
export async function readScene(world: World): Promise<Scene | null> {
  const { page, site } = world;
  const url = page.url();
  const where = placeOf(url, site.url, site.identity.origin);
  const address = where === 'app' ? `/${url.slice(site.url.length)}` : url;
  try {
    const read = await page.evaluate(readScreen, { ways, person, typed: world.typed });
    return { address, where, ...read };
  } catch {
    return null;
  }
}

/** @param endsAnywhere Any page of the signed-in app will do. */
export function isThere(world: World, scene: Scene, endsAnywhere: boolean): boolean {
  const { where, isSignedIn, isBusy, heading, ways, address, holdsTyped } = scene;
  if (where !== 'app' || !isSignedIn || isBusy || ways.length > 0) return false;
  if (heading === '' || !holdsTyped) return false;
  return endsAnywhere || address === world.wanted || address === world.stands;
}

function placeOf(url: string, app: string, identity: string): Scene['where'] {
  if (url.startsWith(app)) return 'app';
  return url.startsWith(identity) ? 'identity provider' : 'browser';
}

/** Runs in the page. */
function readScreen(wanted: {
  readonly ways: readonly string[];
  readonly person: string;
  readonly typed: string;
}) {
  const visible = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value);
  const screen = [(document.getElementById('root') ?? document.body).textContent, ...fields].join(
    '\n',
  );
  const all = [...document.querySelectorAll('button, a')].filter(visible);
  const names = new Set(all.map(nameOf));
  const dialog = document.querySelector('[role=dialog], [role=alertdialog]');
  const title = dialog && visible(dialog) ? dialog.querySelector('h2') : null;
  const heading = title ?? [...document.querySelectorAll('h1')].find(visible);
  return {
    heading: heading?.textContent?.trim() ?? '',
    isSignedIn: [...document.querySelectorAll('header button')].some(
      (button) => nameOf(button) === wanted.person,
    ),
    ways: [...names].filter((name) => wanted.ways.includes(name)),
    isBusy: document.querySelector('main [aria-busy=true]') !== null,
    holdsTyped: screen.includes(wanted.typed),
  };
}
