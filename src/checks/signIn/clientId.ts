import { isGuid } from '../../settings/tenantRoot.ts';
import { type Check, cannotTell, fails, given, passes } from '../check.ts';
import { setOnServer } from '../cure.ts';

export const clientId: Check = {
  id: 'client-id',
  title: 'OpenMetadata names an application of Entra',
  problem: 'OpenMetadata names no application of Entra',
  severity: 'high',
  why: 'Both this app and OpenMetadata’s own interface sign people in by the client ID that the server names. With a placeholder in its place neither can.',
  judge: ({ auth }) =>
    given(auth, ({ provider, clientId: id }) => {
      if (provider !== 'azure') return cannotTell('OpenMetadata is not set to Microsoft sign-in.');
      if (id === '') return fails('There is no client ID.');
      // It is not told: it may be a secret, put into the wrong field.
      return isGuid(id)
        ? passes('The client ID is one of Entra’s.')
        : fails('The client ID is not one of Entra’s, which are GUIDs.');
    }),
  cure: () =>
    setOnServer(
      [
        'Copy the Application (client) ID: Entra admin center, App registrations, the application, Overview.',
      ],
      [['clientId', '00000000-0000-0000-0000-000000000000']],
    ),
};
