import { explanationOf } from './codeIndex.ts';
import type { Explanation } from './explanation.ts';
import { unexpected } from './situations/browser.ts';

/**
 * What an error of MSAL itself means.
 * @param code its `errorCode`; for a DOMException its `name`, e.g. `QuotaExceededError`
 * @param subError its `subError`, which is the narrower one where both are known
 */
export function explainClientError(code: string, subError?: string): Explanation {
  return explanationOf([subError, code]) ?? unexpected;
}
