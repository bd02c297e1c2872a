import { withoutSlash } from '../../settings/urls.ts';
import { type Check, cannotTell, fails, given, passes, type Verdict } from '../check.ts';
import { setOnServer } from '../cure.ts';
import type { AppPlace, AuthConfig } from '../observed.ts';

export const clientType: Check = {
  id: 'client-type',
  title: 'The kind of client suits this app',
  problem: 'The kind of client does not suit this app',
  severity: 'high',
  why: 'A public client lets this app sign people in itself. For a confidential one OpenMetadata does it with a secret, which works only from the very address that OpenMetadata was told.',
  judge: ({ auth, app }) =>
    given(auth, (config) => {
      if (config.clientType === 'public') return passes('The client is public.');
      if (config.clientType !== 'confidential')
        return fails(
          `The client type is "${config.clientType}", which is neither public nor confidential.`,
        );
      if (!app.seen)
        return cannotTell(
          'The client is confidential. Whether that suits depends on this app’s address.',
          app.lacks,
        );
      return judgeConfidential(config, app.value);
    }),
  cure: () =>
    setOnServer(
      [
        'For a public client: move the redirect URI to the platform Single-page application, remove the secret from OpenMetadata, and set the type.',
        'To keep the confidential client instead, serve this app and OpenMetadata’s API on one origin and set the callback URL to that origin, as the setup page writes it.',
      ],
      [['clientType', 'public']],
    ),
};

function judgeConfidential({ callbackUrl }: AuthConfig, { url, apiBaseUrl }: AppPlace): Verdict {
  const { origin, pathname } = new URL(url);
  if (new URL(apiBaseUrl).origin !== origin)
    return fails(`The client is confidential, and the API is on another origin: ${apiBaseUrl}.`);
  if (pathname !== '/')
    return fails(`The client is confidential, and this app lies under a path: ${url}.`);
  return withoutSlash(callbackUrl) === `${url}/callback`
    ? passes('The client is confidential, and people come back to this app’s origin.')
    : fails(
        `The client is confidential, and people come back to ${callbackUrl || '(nothing)'}, not to ${url}/callback.`,
      );
}
