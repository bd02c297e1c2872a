import type { PageData } from '../pageData.ts';
import { loadProfile } from './loadProfile.ts';
import { ProfilePage } from './ProfilePage.tsx';

export function profileRoute(data: PageData) {
  return { Component: ProfilePage, loader: loadProfile(data) };
}
