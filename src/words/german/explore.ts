import type { ExploreWords } from '../../pages/explore/words.ts';
import { count, formatNumber } from '../format.ts';

const results = { one: 'Treffer', other: 'Treffer' };

export const explore: ExploreWords = {
  title: 'Entdecken',
  found: (total, q) => (q ? `${count(total, results)} für „${q}“` : count(total, results)),
  nothing: 'Nichts gefunden.',
  otherWords: 'Versuchen Sie weniger oder andere Wörter.',
  fewerFilters: 'Nehmen Sie einen Filter weg, um mehr zu finden.',
  beyond: 'Diese Seite der Ergebnisse gibt es nicht.',
  firstPage: 'Zur ersten Seite',
  noDescription: 'Noch keine Beschreibung.',
  results: 'Ergebnisse',
  filters: 'Filter',
  showFilters: (active) => (active > 0 ? `Filter (${formatNumber(active)})` : 'Filter'),
  clear: 'Alle Filter entfernen',
  showMore: 'Mehr zeigen',
  showFewer: 'Weniger zeigen',
  facets: {
    type: 'Art',
    service: 'Dienst',
    tier: 'Stufe',
    owner: 'Verantwortlich',
    domain: 'Domäne',
    tag: 'Schlagwort',
  },
  sort: 'Sortieren nach',
  sorts: { relevance: 'Relevanz', updated: 'Letzte Änderung', name: 'Name' },
  ownedBy: (names) => `Verantwortlich: ${names}`,
  pages: 'Seiten',
  previous: 'Zurück',
  next: 'Weiter',
  range: (from, to, total) =>
    `${formatNumber(from)}–${formatNumber(to)} von ${formatNumber(total)}`,
  tooDeep: (deepest) =>
    `Die Suche reicht nicht tiefer als die ersten ${formatNumber(deepest)} Treffer. Grenzen Sie sie mit einem Wort oder Filter ein.`,
  filtersIgnored:
    'Der Server hat nicht alle Filter angewandt: Einige dieser Treffer passen nicht dazu.',
  searchDown:
    'Die Suche antwortet gerade nicht. Hier sind die Tabellen nach Namen, ohne Suche und Filter.',
  tables: (total) => count(total, { one: 'Tabelle', other: 'Tabellen' }),
};
