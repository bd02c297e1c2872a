import type { Explanation } from './explanation.ts';
import { fits, type Refusal } from './server/refusal.ts';
import { answerUnexpected, requestNotUnderstood, serverFailed } from './server/requests.ts';
import { signs } from './server/signs.ts';

/**
 * What a refusal of OpenMetadata means, of any age: 401 and 500, JSON, text and pages. An unknown
 * person comes out as `unknownPerson`; with self sign-up off, show `signUpOff` in its place.
 */
export function explainServerRefusal(refusal: Refusal): Explanation {
  return signs.find((sign) => fits(sign, refusal))?.means ?? byStatus(refusal.status);
}

function byStatus(status: number): Explanation {
  if (status >= 500) return serverFailed;
  return status >= 400 ? requestNotUnderstood : answerUnexpected;
}
