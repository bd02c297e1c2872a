import type { SignedOutWords } from '../../pages/signedOut/words.ts';

export const signedOut: SignedOutWords = {
  title: 'Sie sind abgemeldet',
  everywhere: 'Sie sind hier, in Ihren anderen Tabs und bei Microsoft abgemeldet.',
  here: 'Sie sind hier und in Ihren anderen Tabs abgemeldet. Microsoft war nicht zu erreichen: Die Sitzung dort läuft in diesem Browser weiter.',
  ofServer:
    'Sie sind hier, in Ihren anderen Tabs und bei OpenMetadata abgemeldet. Ihre Sitzung bei Microsoft läuft weiter.',
  onlyHere:
    'Sie sind hier und in Ihren anderen Tabs abgemeldet. OpenMetadata war nicht zu erreichen: Die Sitzung dort läuft in diesem Browser weiter.',
};
