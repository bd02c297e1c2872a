import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

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
      <h1>{words.title}</h1>
      <p>{words.happened}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </article>
  );
}

const words = {
  title: 'This page could not be loaded',
  happened:
    'A part of the app did not arrive: the connection may be down, or the app was updated. You stay signed in, and what you typed is kept.',
  reload: 'Reload the app',
};
