import { readFile } from 'node:fs/promises';
import { rootFiles } from '../addresses.ts';
import { apiHeaders, cacheControl, type Header, securityHeaders } from '../headers.ts';
import { inlineHashes } from '../inlineHashes.ts';
import { unfinishedAt } from '../serverCallback.ts';
import { contentTypes } from '../siteFiles.ts';

const source = new URL('site.conf.template', import.meta.url);

/**
 * The nginx configuration of one build: what the build decides is filled in, what the deployment
 * decides stands as `${NAME}` for `deploy/configure.sh`.
 * @param html The build's `index.html`.
 * @param base Begins and ends with a slash.
 */
export async function nginxTemplate(html: string, base: string): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    base,
    'base-pattern': base.replaceAll('.', '\\.'),
    'strict-transport': findValue(strictTransport, apiHeaders({ https: true })),
    'cache-for-ever': cacheControl('/assets/'),
    types: Object.entries(contentTypes).map(typeLine).join('\n'),
    'page-headers': pageHeaders(html).map(addHeader('  ')).join('\n'),
    'api-headers': apiHeaders({ https: true }).flatMap(replaceHeader('    ')).join('\n'),
    'root-files': rootFiles
      .filter((path) => path !== '/config.json')
      .map(fileBlock)
      .join('\n\n'),
    redirect: base === '/' ? '' : redirectBlock(base),
    'unfinished-at': unfinishedAt(base),
    elsewhere: base === '/' ? '' : elsewhereBlock,
  };
  const template = await readFile(source, 'utf8');
  // Twice: the blocks that are put in name the base too.
  return fillParts(fillParts(template, parts), parts).replace(/\n{3,}/g, '\n\n');
}

const strictTransport = 'Strict-Transport-Security';

/** The origins that the app talks to and the address for reports are the deployment's. */
function pageHeaders(html: string): readonly Header[] {
  return securityHeaders({
    ...inlineHashes(html),
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: configure.sh fills them in.
    tokenOrigin: '${CONNECT_ORIGINS}',
    reportUri: '${REPORT_URI}',
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: configure.sh fills them in.
    https: true,
  });
}

/** What the template does not know stays as it is: nginx has uses for `@` of its own. */
function fillParts(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/@([a-z-]+)@/g, (whole, name: string) => parts[name] ?? whole);
}

const addHeader =
  (indent: string) =>
  ([name, value]: Header): string =>
    `${indent}add_header ${name} ${name === strictTransport ? '$strict_transport' : `"${value}"`} always;`;

const replaceHeader =
  (indent: string) =>
  (header: Header): readonly string[] => [
    `${indent}proxy_hide_header ${header[0]};`,
    addHeader(indent)(header),
  ];

function typeLine([suffix, type]: readonly [string, string]): string {
  return `    "${type}" ${suffix.slice(1)};`;
}

function fileBlock(path: string): string {
  return `  location = @base@${path.slice(1)} {\n    alias \${SITE_ROOT}${path};\n  }`;
}

function redirectBlock(base: string): string {
  return `  location = ${base.slice(0, -1)} {\n    return 302 ${base}$is_args$args;\n  }\n`;
}

const elsewhereBlock = '\n  location / {\n    return 404;\n  }';

function findValue(name: string, headers: readonly Header[]): string {
  return headers.find((header) => header[0] === name)?.[1] ?? '';
}
