import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { words } from './words.ts';

/**
 * A component in a chunk of its own, asked for when it is first shown. Until it is there nothing
 * shows; when it can't be had, the way on still does.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Loaded = lazy<ComponentType<Props>>(() =>
    load().then(
      (component) => ({ default: component }),
      () => ({ default: NotLoaded }),
    ),
  );
  return (props) => (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}

function NotLoaded() {
  return (
    <article className="not-loaded">
      <h1>{words.notLoaded}</h1>
      <p>{words.partMissing}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {words.ways.reload}
      </button>
    </article>
  );
}
