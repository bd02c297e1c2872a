import { translated } from '../words/translated.ts';

const english = {
  types: {
    table: 'Table',
    topic: 'Topic',
    dashboard: 'Dashboard',
    pipeline: 'Pipeline',
    container: 'Container',
    glossaryTerm: 'Glossary term',
    user: 'Person',
    team: 'Team',
  },
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  dismiss: 'Dismiss',
};

export type ComponentWords = typeof english;
export const words = translated('components', english);
