import type { ComponentWords } from '../../components/words.ts';

export const components: ComponentWords = {
  types: {
    table: 'Tabelle',
    topic: 'Topic',
    dashboard: 'Dashboard',
    pipeline: 'Pipeline',
    container: 'Container',
    glossaryTerm: 'Glossarbegriff',
    user: 'Person',
    team: 'Team',
  },
  copy: 'Kopieren',
  copied: 'Kopiert',
  undo: 'Rückgängig',
  dismiss: 'Schließen',
};
