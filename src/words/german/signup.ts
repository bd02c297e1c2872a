import type { SignUpWords } from '../../pages/signup/words.ts';

export const signup: SignUpWords = {
  title: 'Willkommen im Katalog',
  lead: 'OpenMetadata kennt Sie noch nicht. Ihr Konto entsteht aus Ihrer Anmeldung:',
  name: 'Name',
  userName: 'Benutzername',
  email: 'E-Mail-Adresse',
  create: 'Mein Konto anlegen',
  another: 'Anderes Konto verwenden',
};
