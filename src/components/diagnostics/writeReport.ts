import type { Section } from './diagnose.ts';

/**
 * The report for whoever helps. Without `isPersonal` the section about the person is left out, and
 * what looks like an e-mail address, a token or somebody's ID is struck from the rest.
 * @param kept IDs that are the deployment's or name a call, not a person.
 */
export function writeReport(
  sections: readonly Section[],
  isPersonal: boolean,
  kept: readonly string[],
): string {
  const shown = sections.filter(
    ({ id, lines }) => lines.length > 0 && (isPersonal || id !== 'person'),
  );
  const text = shown.map(writeSection).join('\n\n');
  return `${strike(text, isPersonal, kept)}\n`;
}

function writeSection({ id, lines }: Section): string {
  const written = lines.map(
    ([name, value, note]) => `${name}: ${value}${note ? ` [${note}]` : ''}`,
  );
  return [`## ${id}`, ...written].join('\n');
}

const token = /eyJ[\w-]{8,}(\.[\w-]+){0,2}/g;
const email = /[\w.+'-]+@[\w-]+(\.[\w-]+)+/g;
const guid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi;

function strike(text: string, isPersonal: boolean, kept: readonly string[]): string {
  const withoutToken = text.replace(token, '<token>');
  if (isPersonal) return withoutToken;
  const ids = kept.map((id) => id.toLowerCase());
  return withoutToken
    .replace(email, '<e-mail>')
    .replace(guid, (id) => (ids.includes(id.toLowerCase()) ? id : '<ID>'));
}
