import { allChecks } from '../../src/checks/allChecks.ts';
import { allExplanations, explanationById } from '../../src/explanations/allExplanations.ts';
import { type Explanation, menderNames } from '../../src/explanations/explanation.ts';
import { fill } from '../../src/explanations/fill.ts';
import { type Case, cases } from './cases.ts';

/**
 * `docs/troubleshooting.md`: what the app itself says, in one page.
 * @throws {Error} when a case names a check or an explanation that is not there.
 */
export function renderTroubleshooting(): string {
  return `${[introduction, casesTable(), '## What the app says', ...byTitle.map(section)].join('\n\n')}\n`;
}

const introduction = `# Troubleshooting

<!-- Written by npm run docs, from src/explanations and scripts/docs/cases.ts. -->

Each failure has one explanation, which the app shows with its cure; this page holds the same texts. What is wrong with a deployment is found before anybody meets it: the security page (\`/security\`) and \`npm run doctor -- <server URL>\` run the checks, and the setup page (\`/setup\`) writes the right settings.

## The known cases

How Microsoft sign-in with OpenMetadata goes wrong, and what meets it here.`;

/** For looking up. */
const byTitle = allExplanations.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));

function casesTable(): string {
  const rows = cases.map((each, index) => `| ${[index + 1, ...cells(each)].join(' | ')} |`);
  return ['| | What happens | What meets it | Proven by |', '|--|--|--|--|', ...rows].join('\n');
}

function cells({ symptom, checks = [], prevented, explanations = [], test }: Case): string[] {
  const meets = [
    ...(prevented === undefined ? [] : [`Prevented: ${prevented}`]),
    ...(checks.length === 0 ? [] : [`Found by the check ${checks.map(checkName).join(', ')}.`]),
    ...(explanations.length === 0 ? [] : [`Explained: ${explanations.map(link).join(', ')}.`]),
  ];
  const [file, name] = test;
  return [symptom, meets.join(' '), `\`${name}\` in \`${file}\``];
}

function checkName(id: string): string {
  if (!allChecks.some((check) => check.id === id)) throw new Error(`There is no check ${id}.`);
  return `\`${id}\``;
}

function link(id: string): string {
  const explanation = explanationById(id);
  if (explanation === undefined) throw new Error(`There is no explanation ${id}.`);
  return `[${explanation.title}](#${id})`;
}

function section({ id, title, happened, mender, cure, codes = [] }: Explanation): string {
  return [
    `<a id="${id}"></a>\n\n### ${title}`,
    inMarkdown(happened),
    cure.map((step, index) => `${index + 1}. ${inMarkdown(step)}`).join('\n'),
    [
      `Who mends it: ${menderNames[mender]}.`,
      ...(codes.length === 0
        ? []
        : [`Known by: ${codes.map((code) => `\`${code}\``).join(', ')}.`]),
    ].join(' '),
  ].join('\n\n');
}

/** What only a running app knows stands as its name: `<tenant ID>`. */
function inMarkdown(text: string): string {
  return fill(text, {}).replace(/<[^>]+>/g, (name) => `\`${name}\``);
}
