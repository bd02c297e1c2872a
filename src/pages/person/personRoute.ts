import type { PageData } from '../pageData.ts';
import { loadUser } from './loadUser.ts';
import { PersonPage } from './PersonPage.tsx';

export function personRoute(data: PageData) {
  return { Component: PersonPage, loader: loadUser(data) };
}
