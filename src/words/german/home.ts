import type { HomeWords } from '../../pages/home/words.ts';
import { formatNumber } from '../format.ts';

export const home: HomeWords = {
  title: 'Start',
  greeting: (name) => `Hallo, ${name}`,
  owns: 'Was Ihnen gehört',
  ownsNothing: 'Noch nichts. Was Ihnen jemand anvertraut, erscheint hier.',
  teamsOwn: 'Was Ihren Teams gehört',
  teamsOwnNothing: 'Ihren Teams gehört noch nichts.',
  noTeam: 'Sie sind noch in keinem Team. Was Ihrem Team gehört, erscheint hier.',
  follows: 'Was Sie verfolgen',
  followsNothing: 'Noch nichts. Öffnen Sie eine Tabelle und wählen Sie „Verfolgen“.',
  changed: 'Kürzlich geändert',
  changedNothing: 'Der Katalog ist noch leer.',
  all: (total) => `Alle ${formatNumber(total)} zeigen`,
  more: 'Mehr zeigen',
  recordDown: 'OpenMetadata antwortet gerade nicht. Laden Sie die Seite neu.',
  searchDown:
    'Die Suche antwortet gerade nicht. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
};
