import { redirect } from 'react-router-dom';
import * as v from 'valibot';
import { createUser, type NewUser } from '../../api/users.ts';
import type { PageData } from '../pageData.ts';
import { askedFor } from './loadSignUp.ts';

const newUserSchema = v.object({
  name: v.string(),
  email: v.string(),
  displayName: v.string(),
  picture: v.string(),
});

/** What the page hands to the action; no picture: empty. */
export type SignUpForm = v.InferOutput<typeof newUserSchema>;

/** Creates the person's user and goes on to the page that was asked for, or hands back why not. */
export function createAccount({ api, queries }: PageData) {
  return async ({ request }: { readonly request: Request }): Promise<{ error: unknown }> => {
    const { picture, ...form } = v.parse(newUserSchema, await request.json());
    const user: NewUser = picture ? { ...form, profile: { images: { image: picture } } } : form;
    try {
      await createUser(api, user);
    } catch (error) {
      return { error };
    }
    queries.removeQueries({ queryKey: ['loggedInUser'] });
    throw redirect(askedFor(request.url));
  };
}
