import type { World } from './fault.ts';
import { person } from './reachState.ts';
import { isThere, readScene, type Scene } from './scene.ts';
import { until } from './until.ts';

/** Nobody looks at an empty page or a spinner for longer. */
const patienceMs = 15_000;
const mostSteps = 8;

/** The person has no way on. The message says why. */
export class Stranded extends Error {
  override readonly name = 'Stranded';
}

/**
 * What the screen settles on, once it is another than `before`; the same one when it stays.
 * @throws {Stranded}
 */
export async function firstSight(world: World, before: Scene | null): Promise<Scene> {
  const settle = createSettling();
  const start = performance.now();
  const scene = await until(async () => {
    const seen = settle(await readScene(world));
    const stays = performance.now() - start > staysAfterMs;
    return seen && (stays || !same(seen, before)) ? seen : null;
  }, patienceMs);
  if (scene) return scene;
  throw new Stranded(`nothing to read after ${patienceMs / 1000} s at ${world.page.url()}`);
}

const staysAfterMs = 2_500;
/** Looks in a row without a change: an address that is passed through is not a place. */
const steadyLooks = 8;

/** Gives a scene back once it has been the same for a while and holds something to read. */
function createSettling(): (scene: Scene | null) => Scene | null {
  let last: Scene | null = null;
  let looks = 0;
  return (scene) => {
    looks = same(scene, last) ? looks + 1 : 0;
    last = scene;
    return scene && isWorthReading(scene) && looks >= steadyLooks ? scene : null;
  };
}

function isWorthReading({ heading, where, isBusy }: Scene): boolean {
  return (heading !== '' && heading !== 'Loading…' && !isBusy) || where === 'browser';
}

/**
 * Does what the screen offers, as a person would, until the wanted page is there.
 * @param steps Takes what had to be done. @throws {Stranded}
 */
export async function followWaysOn(
  world: World,
  endsAnywhere: boolean,
  steps: string[],
): Promise<void> {
  let before: Scene | null = null;
  while (steps.length < mostSteps) {
    const scene = await nextScene(world, before, endsAnywhere);
    if (scene === 'there') return;
    steps.push(await takeStep(world, scene));
    before = scene;
  }
  throw new Stranded(`still not there after ${steps.join(' › ')}`);
}

/** Waits for the goal; takes what is there instead when it is another scene and stays. */
async function nextScene(
  world: World,
  before: Scene | null,
  endsAnywhere: boolean,
): Promise<Scene | 'there'> {
  const settle = createSettling();
  let last: Scene | null = null;
  const scene = await until<Scene | 'there'>(async () => {
    const now = await readScene(world);
    last = now;
    if (now && isThere(world, now, endsAnywhere)) return 'there';
    const seen = settle(now);
    return seen && !same(seen, before) ? seen : null;
  }, patienceMs);
  if (scene) return scene;
  throw new Stranded(`nothing happened after the last step: ${JSON.stringify(last)}`);
}

function same(a: Scene | null, b: Scene | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function takeStep({ page }: World, scene: Scene): Promise<string> {
  if (scene.heading === 'Pick an account') {
    await page.getByRole('button', { name: person, exact: true }).click();
    return person;
  }
  if (scene.where !== 'app') {
    await page.goBack({ waitUntil: 'commit' });
    return 'Back';
  }
  const [way] = scene.ways;
  if (way === undefined)
    throw new Stranded(`"${scene.heading}" offers no way on: ${JSON.stringify(scene)}`);
  await page
    .getByRole('button', { name: way, exact: true })
    .or(page.getByRole('link', { name: way, exact: true }))
    .first()
    .click();
  return way;
}
