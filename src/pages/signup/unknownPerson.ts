import { redirect } from 'react-router-dom';
import { explainServerRefusal } from '../../explanations/explainServerRefusal.ts';
import { unknownPerson } from '../../explanations/server/people.ts';
import { ApiError } from '../../http/apiError.ts';

/** The server accepts the sign-in and has no user for it. */
export function isUnknownPerson(error: unknown): boolean {
  return error instanceof ApiError && explainServerRefusal(error) === unknownPerson;
}

type Load<T> = (context: { readonly request: Request }) => Promise<T>;

/** Sends a person whom the catalogue does not know to sign up, and on to `request` afterwards. */
export function orSignUp<T>(load: Load<T>, base: string): Load<T> {
  return async (context) => {
    try {
      return await load(context);
    } catch (error) {
      if (!isUnknownPerson(error)) throw error;
      const { pathname, search } = new URL(context.request.url);
      const asked = `/${pathname.slice(base.length)}${search}${fragmentAt(pathname)}`;
      throw redirect(`/signup?${new URLSearchParams({ to: asked })}`);
    }
  };
}

/** A loader's request has no fragment; the address bar has it, when it shows the same page. */
function fragmentAt(pathname: string): string {
  const { location } = globalThis;
  return location?.pathname === pathname ? location.hash : '';
}
