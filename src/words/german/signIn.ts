import type { SignInWords } from '../../pages/signIn/words.ts';

export const signIn: SignInWords = {
  heading: 'Anmelden und Daten finden',
  lead: 'Durchsuchen Sie Tabellen, Topics und Dashboards: was sie bedeuten und wem sie gehören.',
  signIn: 'Mit Microsoft anmelden',
  anotherAccount: 'Anderes Konto verwenden',
  onlyAtMicrosoft:
    'Fragt Microsoft nicht, wer Sie sind, gilt die nächste Anmeldung für das Konto, das dort angemeldet ist: Um ein anderes zu verwenden, melden Sie sich zuerst dort ab.',
  server: (host) => `OpenMetadata auf ${host}`,
  elsewhere: 'Sie haben sich in einem anderen Tab abgemeldet, also auch hier.',
  expired:
    'Ihre Anmeldung ließ sich ohne Sie nicht erneuern. Melden Sie sich an, um weiterzumachen, wo Sie waren.',
  idle: 'Sie wurden nach einer Zeit ohne Eingabe abgemeldet. Melden Sie sich an, um weiterzumachen, wo Sie waren.',
  limit:
    'Ihre Sitzung hat ihre volle Länge erreicht. Melden Sie sich an, um weiterzumachen, wo Sie waren.',
};
