import type { PageData } from '../pageData.ts';
import { createAccount } from './createAccount.ts';
import { loadSignUp } from './loadSignUp.ts';
import { SignUpPage } from './SignUpPage.tsx';

export function signUpRoute(data: PageData) {
  return { Component: SignUpPage, loader: loadSignUp(data), action: createAccount(data) };
}
