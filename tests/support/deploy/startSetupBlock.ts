import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentTypes } from '../../../deploy/siteFiles.ts';
import { listen } from '../../../local/listen.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import { clouds } from '../../../src/pages/setup/deployment/clouds.ts';
import { inlineHashes } from '../../../src/pages/setup/output/inlineHashes.ts';
import { nginxBlock } from '../../../src/pages/setup/output/nginxBlock.ts';
import { createApi } from '../browser/startTestSite.ts';
import { freePort } from '../freePort.ts';
import { launchNginx } from './launchNginx.ts';
import type { Deployment } from './startNginxSite.ts';

export interface SetupBlock {
  /** The app, a slash at its end. */
  readonly url: string;
  readonly html: string;
  readonly accessLog: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The build behind what the setup page writes for nginx; only where things lie is changed in it. */
export async function startSetupBlock({ base, flow }: Deployment): Promise<SetupBlock> {
  const { origin, port } = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const html = await readFile(`${buildFolder(base)}/index.html`, 'utf8');
  const server = await listen(createApi({ APP_PORT: String(port) }), { port: 0 });
  const block = nginxBlock(
    {
      flow,
      cloud: clouds.public,
      tenantId: '',
      clientId: '',
      appUrl: `${origin}${base}`.replace(/\/$/, ''),
      openMetadataUrl: null,
      administrator: null,
      selfSignup: false,
    },
    await inlineHashes(html),
  );
  await writeFile(
    join(folder, 'nginx.conf'),
    around(
      block
        .replaceAll('http://openmetadata:8585', server.origin)
        .replaceAll('/var/www/openmetadata;', `${folder}/www;`),
    ),
  );
  await placeFiles(join(folder, 'www'), base);
  const stop = await launchNginx(folder, `${origin}${base}`);
  return {
    url: origin + base,
    html,
    accessLog: () => readFile(join(folder, 'access.log'), 'utf8'),
    stop: async () => {
      await stop();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function placeFiles(root: string, base: string): Promise<void> {
  const parent = join(root, base, '..');
  if (base !== '/') await mkdir(parent, { recursive: true });
  await symlink(resolve(buildFolder(base)), join(root, base).replace(/\/$/, ''));
}

/** What a distribution's `nginx.conf` holds around the files of `conf.d`. */
function around(block: string): string {
  const types = Object.entries(contentTypes).map(
    ([ending, type]) => `"${type}" ${ending.slice(1)};`,
  );
  return `daemon off;
pid nginx.pid;
events {}
http {
access_log access.log;
client_body_temp_path body;
proxy_temp_path proxy;
fastcgi_temp_path fastcgi;
uwsgi_temp_path uwsgi;
scgi_temp_path scgi;
types { ${types.join(' ')} }
${block}
}
`;
}
