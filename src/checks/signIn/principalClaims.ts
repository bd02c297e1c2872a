import { type Check, cannotTell, fails, given, passes, type Verdict } from '../check.ts';
import { cure, setOnServer } from '../cure.ts';
import type { AuthConfig, BearerFacts, Observation } from '../observed.ts';
import { decidingClaims, isForgeable } from './decidingClaims.ts';
import { principalName } from './principalName.ts';

export const emailFirst: Check = {
  id: 'email-first',
  title: 'People are not named by their e-mail address first',
  problem: 'People are named by their e-mail address first',
  severity: 'medium',
  why: 'An administrator of any tenant can write any address into a user’s e-mail in Entra. Where the e-mail decides who somebody is, changing it takes over another person’s account. `preferred_username` is a name in a domain that the tenant has proved to own.',
  judge: ({ auth, trust }) =>
    given(auth, (config) => {
      const { name } = decidingClaims(config, trust);
      if (isForgeable(name)) return fails('The claim that names people first is `email`.');
      return trust.seen
        ? passes(`The claim that names people first is \`${name || '(none)'}\`.`)
        : cannotTell(
            `By what everybody is told it is \`${name || '(none)'}\`, unless \`emailClaim\` is set. ${trust.why}`,
            trust.lacks,
          );
    }),
  cure: () =>
    setOnServer(
      [
        'Look first whether user names stay the same: compare the part before the @ in the e-mail address and in the user principal name. People for whom they differ would be new to OpenMetadata.',
        'Guests have no name in your domain: keep `email` in the list, after `preferred_username`.',
      ],
      [['jwtPrincipalClaims', ['preferred_username', 'email', 'sub']]],
    ),
};

export const ownName: Check = {
  id: 'own-name',
  title: 'Your token names you as the catalog knows you',
  problem: 'Your token names you otherwise than the catalog does',
  severity: 'high',
  why: 'OpenMetadata takes the first claim that is there. When `email` is missing from some people’s tokens, those people get another name, and with it another account.',
  judge: ({ auth, bearer, userName, trust }) =>
    given(auth, (config) =>
      given(bearer, (token) =>
        trust.seen && trust.value.emailClaim
          ? judgeEmail(trust.value.emailClaim, token)
          : judgeName(config, token, userName),
      ),
    ),
  cure: () =>
    cure([
      'Add the optional claim `email` to the ID token: Entra admin center, App registrations, the application, Token configuration, Add optional claim, ID, email.',
      'Give each person an e-mail address in Entra, or name people by `preferred_username` first.',
    ]),
};

function judgeName(
  config: AuthConfig,
  { claims }: BearerFacts,
  userName: Observation<string>,
): Verdict {
  const principal = principalName(claims, config);
  const asked = config.jwtPrincipalClaims.join(', ');
  if (!principal) return fails(`Your token names you by none of ${asked || 'the claims'}.`);
  const taken = `${principal.userName}, from the claim \`${principal.claim}\``;
  if (
    principal.claim !== config.jwtPrincipalClaims[0] &&
    config.jwtPrincipalClaimsMapping.length === 0
  )
    return fails(
      `You are ${taken}: your token lacks \`${config.jwtPrincipalClaims[0]}\`.`,
      'medium',
    );
  return given(userName, (name) =>
    name.toLowerCase() === principal.userName
      ? passes(`You are ${taken}.`)
      : fails(`Your token makes you ${taken}, but the catalog knows you as ${name}.`),
  );
}

/** With this setting of newer servers people are looked up by the address, whatever their name is. */
function judgeEmail(wanted: string, { claims }: BearerFacts): Verdict {
  const [, value] = [...claims].find(([name]) => name.toLowerCase() === wanted.toLowerCase()) ?? [];
  return typeof value === 'string' && value.includes('@')
    ? passes(`You are known by the claim \`${wanted}\`, which your token has.`)
    : fails(`OpenMetadata knows people by the claim \`${wanted}\`, and your token lacks it.`);
}
