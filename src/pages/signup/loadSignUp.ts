import { redirect } from 'react-router-dom';
import { getPrincipalDomain } from '../../api/authorizer.ts';
import { safeReturnPath } from '../../auth/returnPath.ts';
import { freshForMs, type PageData } from '../pageData.ts';
import { personQuestion } from '../personQuestion.ts';
import { isUnknownPerson } from './unknownPerson.ts';

/** What the sign-up page needs beside the token's claims. */
export interface SignUp {
  readonly principalDomain: string;
}

/** Whoever has an account goes on to the page that was asked for. */
export function loadSignUp({ api, queries }: PageData) {
  return async ({ request }: { readonly request: Request }): Promise<SignUp> => {
    const isKnown = await queries
      .fetchQuery({ ...personQuestion(api), staleTime: freshForMs })
      .then(
        () => true,
        (error: unknown) => {
          if (isUnknownPerson(error)) return false;
          throw error;
        },
      );
    if (isKnown) throw redirect(askedFor(request.url));
    return { principalDomain: await getPrincipalDomain(api, request.signal) };
  };
}

/** The page that was asked for before; the home page when that is none of this app. */
export function askedFor(url: string): string {
  const { searchParams, origin } = new URL(url);
  return safeReturnPath(searchParams.get('to'), origin, '/');
}
