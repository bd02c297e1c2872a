import type { Form } from './forms.ts';
import { at } from './random.ts';
import type { Subject } from './subjects.ts';

/**
 * How a description is written: OpenMetadata's editor stores HTML, ingestion Markdown, and both live
 * side by side. A table of each kind is near any other in a list.
 */
const kinds: readonly ((subject: Subject, form: Form) => string | null)[] = [
  () => null,
  (subject, form) => `Each row is ${subject.row}. ${form.note}`,
  (subject, form) =>
    [
      `Each row is **${subject.row}**.`,
      `${form.note}`,
      '### Good to know',
      `- owned by the *${subject.domain}* domain`,
      '- times are in UTC, amounts in the currency of the row',
      '- rows are never deleted, they are marked',
    ].join('\n\n'),
  (subject, form) =>
    [
      `Each row is ${subject.row}. ${form.note}`,
      '```sql\nselect count(*)\nfrom this_table\nwhere is_test = false\n```',
      'See the [handbook](https://wiki.example.com/data/handbook) for the definitions.',
    ].join('\n\n'),
  (subject, form) => `<p>Each row is ${subject.row}. ${form.note}</p>`,
  (subject, form) =>
    [
      `<p>Each row is <strong>${subject.row}</strong>.</p><p>${form.note}</p>`,
      '<ul><li><p>times are in UTC</p></li><li><p>amounts in the currency of the row</p></li></ul>',
    ].join(''),
  (subject, form) =>
    `<p>${form.note} Questions go to ${mention('user', 'grace', 'Grace Hopper')} or ${mention(
      'team',
      'data-platform',
      'Data Platform',
    )}.</p><p>Each row is ${subject.row}.</p>`,
  (subject, form) =>
    [
      `Each row is ${subject.row}. ${form.note}`,
      '![How the rows get here](https://images.example.com/flows/load.png)',
      '| column | meaning |\n|--|--|\n| `status` | open, done or failed |\n| `loaded_at` | when the row came |',
    ].join('\n\n'),
];

export const descriptionKinds = kinds.length;

/** @returns null when nobody wrote one. */
export function describeTable(kind: number, subject: Subject, form: Form): string | null {
  return at(kinds, kind)(subject, form);
}

/** A person or team in a description, as OpenMetadata's editor stores it. */
function mention(type: 'user' | 'team', fqn: string, label: string): string {
  const page = type === 'user' ? `/users/${fqn}` : `/settings/members/teams/${fqn}`;
  return (
    `<a data-type="mention" data-entitytype="${type}" data-fqn="${fqn}" data-label="${fqn}"` +
    ` href="${page}" class="om-mention">@${label}</a>`
  );
}
