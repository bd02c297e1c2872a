import type { PageData } from '../pageData.ts';
import { loadTeam } from './loadTeam.ts';
import { TeamPage } from './TeamPage.tsx';

export function teamRoute(data: PageData) {
  return { Component: TeamPage, loader: loadTeam(data) };
}
