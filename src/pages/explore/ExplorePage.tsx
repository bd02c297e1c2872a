import { useLoaderData } from 'react-router-dom';
import { useTitle } from '../../components/useTitle.ts';
import { ExploredList } from './ExploredList.tsx';
import { ExploredResults } from './ExploredResults.tsx';
import type { Explored } from './loadExplore.ts';
import { words } from './words.ts';

/** Search results and what narrows them down; while the search is down, tables by name. */
export function ExplorePage() {
  const explored = useLoaderData<Explored>();
  const { q } = explored.address;
  useTitle(q ? `${q} · ${words.title}` : words.title);
  return explored.kind === 'results' ? (
    <ExploredResults {...explored} />
  ) : (
    <ExploredList {...explored} />
  );
}
