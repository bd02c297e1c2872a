import { languageInForce } from './language.ts';

/**
 * The BCP 47 tag for `Intl`: the browser's own regional form of the language in force (`en-GB`), so
 * that dates read as the person is used to.
 */
export function localeInForce(): string {
  const language = languageInForce();
  const regional = (globalThis.navigator?.languages ?? []).find(
    (tag) => tag.split('-')[0] === language,
  );
  return regional ?? language;
}
