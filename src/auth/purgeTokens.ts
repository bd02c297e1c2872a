import { removeKeys } from './tabStorage.ts';

/** MSAL's keys, but for those of a sign-in that has been begun and is to be finished. */
const ofThePast = /^msal[.|](?!.*\.(?:request\.\w+|code\.verifier|urlHash)$|interaction)/;

/** Removes the tokens and accounts that the library keeps for a session that is over. */
export function purgeTokens(): void {
  removeKeys((key) => ofThePast.test(key));
}
