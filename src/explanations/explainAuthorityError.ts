import { authorityUnexplained } from './authority/outage.ts';
import { explanationOf } from './codeIndex.ts';
import type { Explanation } from './explanation.ts';
import { type Facts, safeFact } from './facts.ts';

/** An error answer of the authority: from the callback's fragment or the token endpoint. */
export interface AuthorityError {
  /** OAuth's `error`. MSAL, while it holds requests back, puts a bare code here: `90033`. */
  readonly error: string;
  /** Read for its codes only; its text holds names and addresses and is never shown. */
  readonly errorDescription?: string | undefined;
  readonly suberror?: string | undefined;
  /** Entra's `error_codes`, or MSAL's `errorNo`. */
  readonly codes?: readonly (number | string)[] | undefined;
}

/**
 * What an error of the authority means. Codes explain and never decide: whether to go to the
 * authority again is not read from here.
 */
export function explainAuthorityError(failure: AuthorityError): Explanation {
  const { error, suberror } = failure;
  return explanationOf([...entraCodes(failure), suberror, error]) ?? authorityUnexplained;
}

/** The code and the correlation ID to show and copy, when they are of the shape of such. */
export function authorityFacts(failure: AuthorityError): Facts {
  const code = entraCodes(failure)[0] ?? failure.error;
  const correlationId = /Correlation ID: *(\S+)/i.exec(failure.errorDescription ?? '')?.[1];
  return {
    code: safeFact('code', { code }) ?? undefined,
    correlationId: safeFact('correlationId', { correlationId }) ?? undefined,
  };
}

/** `AADSTS…` codes, the listed ones before those in the text. */
function entraCodes({ error, errorDescription, codes }: AuthorityError): readonly string[] {
  const listed = [...(codes ?? []), error]
    .map(String)
    .filter((code) => /^\d{5,8}$/.test(code))
    .map((code) => `AADSTS${code}`);
  return [...listed, ...(errorDescription?.match(/\bAADSTS\d{5,8}\b/g) ?? [])];
}
