import { asset } from './asset.ts';
import { components } from './components.ts';
import { description } from './description.ts';
import { errors } from './errors.ts';
import { explanations } from './explanations/explanations.ts';
import { explore } from './explore.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { notFound } from './notFound.ts';
import { person } from './person.ts';
import { signedOut } from './signedOut.ts';
import { signIn } from './signIn.ts';
import { signup } from './signup.ts';

/** The second language: one entry per page, of the same shape as that page's own words. */
export const german = {
  asset,
  components,
  description,
  errors,
  explanations,
  explore,
  frame,
  home,
  notFound,
  person,
  signedOut,
  signIn,
  signup,
};

export type German = typeof german;
