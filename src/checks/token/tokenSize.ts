import { type Check, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';
import type { BearerFacts } from '../observed.ts';

/** Jetty's limit for the whole head of a request, and what a browser and a proxy put beside the token. */
const headLimit = 8192;
const besides = 1536;

export const tokenSize: Check = {
  id: 'token-size',
  title: 'Your token fits into a request',
  problem: 'Your token is too long',
  severity: 'medium',
  why: 'OpenMetadata takes about 8 KiB of headers and answers more with 431. The usual cause is the groups claim: a person in many groups can’t use the catalog at all, while everybody else can.',
  judge: ({ bearer }) =>
    given(bearer, (token) => {
      const seen = `Your token has ${token.size} characters${groupsOf(token)}.`;
      if (token.size + besides > headLimit) return fails(seen, 'high');
      return token.size * 1.5 + besides > headLimit ? fails(seen) : passes(seen);
    }),
  cure: () =>
    cure([
      'Leave groups out of the token: Entra admin center, App registrations, the application, Token configuration, remove the groups claim. OpenMetadata does not use it in the public flow.',
      'If groups are needed, choose “Groups assigned to the application”, or use app roles.',
    ]),
};

function groupsOf({ claims }: BearerFacts): string {
  const groups = claims.get('groups');
  if (Array.isArray(groups)) return `, ${groups.length} groups among them`;
  return claims.has('hasgroups') || claims.has('_claim_names')
    ? '; its groups were left out for being too many'
    : '';
}
