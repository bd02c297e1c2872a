import type { RouteObject } from 'react-router-dom';
import type { PageData } from '../pageData.ts';
import { ExplorePage } from './ExplorePage.tsx';
import { loadExplore } from './loadExplore.ts';

/** `/explore`, as its chunk brings it. */
export function exploreRoute(data: PageData): Pick<RouteObject, 'loader' | 'Component'> {
  return { loader: loadExplore(data), Component: ExplorePage };
}
