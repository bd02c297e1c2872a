import { type Check, cannotTell, fails, given, passes, type Verdict } from '../check.ts';
import { cure } from '../cure.ts';
import type { BearerFacts } from '../observed.ts';

const longSeconds = 2 * 3600;
const daySeconds = 24 * 3600;

export const tokenLifetime: Check = {
  id: 'token-lifetime',
  title: 'Your token does not live long',
  problem: 'Your token lives too long',
  severity: 'low',
  why: 'OpenMetadata can’t take a token back: whoever has a copy uses it until it expires, also after you signed out. Entra’s default is about one hour.',
  judge: ({ bearer }) => given(bearer, judgeLifetime),
  cure: () =>
    cure([
      'Remove or shorten the token lifetime policy that is assigned to the application (Microsoft Graph: tokenLifetimePolicies; Entra’s default is 60 to 90 minutes).',
    ]),
};

function judgeLifetime({ claims }: BearerFacts): Verdict {
  if (claims.size === 0) return cannotTell('Your token can’t be read here.');
  const [exp, iat] = [claims.get('exp'), claims.get('iat')];
  if (typeof exp !== 'number')
    return fails('Your token has no end: OpenMetadata takes it for ever.', 'high');
  if (typeof iat !== 'number') return cannotTell('Your token does not say when it was issued.');
  const minutes = Math.round((exp - iat) / 60);
  const seen = `Your token lives ${minutes} minutes.`;
  if (exp - iat > daySeconds) return fails(seen, 'medium');
  return exp - iat > longSeconds ? fails(seen) : passes(seen);
}
