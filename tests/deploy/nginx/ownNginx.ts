import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxTemplate } from '../../../deploy/nginx/nginxTemplate.ts';
import { clouds } from '../../../src/pages/setup/deployment/clouds.ts';
import { nginxBlock } from '../../../src/pages/setup/output/nginxBlock.ts';
import { launchNginx, run } from '../../support/deploy/launchNginx.ts';
import { freePort } from '../../support/freePort.ts';

export interface OwnNginx {
  readonly origin: string;
  /** What it has written about errors until now. */
  readonly errorLog: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

type Port = Awaited<ReturnType<typeof freePort>>;

/** Writes `nginx.conf`, and what it needs, into a folder. */
type Configure = (folder: string, port: Port) => Promise<void>;

/** nginx with a site of one page; all of its errors go to one file, whatever their level. */
export async function startOwnNginx(configure: Configure): Promise<OwnNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  await mkdir(join(folder, 'www'));
  await writeFile(join(folder, 'www/index.html'), html);
  await configure(folder, port);
  for (const name of ['nginx.conf', 'site.conf']) await gatherErrors(join(folder, name));
  const stop = await launchNginx(folder, `${port.origin}/`);
  return {
    origin: port.origin,
    errorLog: () => readFile(join(folder, 'error.log'), 'utf8'),
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** As `deploy/configure.sh` does. @param env Over a confidential flow that logs no request. */
export function byScript(
  openMetadata: string,
  env: Readonly<Record<string, string>> = {},
): Configure {
  return async (folder, { port }) => {
    const site = join(folder, 'www');
    await writeFile(join(site, '.nginx.conf.template'), await nginxTemplate(html, '/'));
    await run('sh', ['deploy/configure.sh'], {
      OPENMETADATA_URL: openMetadata,
      FLOW: 'confidential',
      SITE_ROOT: site,
      RUN_DIR: folder,
      LISTEN: `127.0.0.1:${port}`,
      ACCESS_LOG: 'off',
      ...env,
    });
  };
}

/** As the setup page says for the confidential flow, inside what every `nginx.conf` has. */
export function bySetupPage(openMetadata: string): Configure {
  return async (folder, { origin }) => {
    const block = nginxBlock(
      {
        flow: 'confidential',
        cloud: clouds.public,
        tenantId: '',
        clientId: '',
        appUrl: origin,
        openMetadataUrl: null,
        administrator: null,
        selfSignup: false,
      },
      { scriptHashes: [], styleHashes: [] },
    );
    const site = block
      .replaceAll('http://openmetadata:8585', openMetadata)
      .replaceAll('/var/www/openmetadata;', `${folder}/www;`);
    await writeFile(join(folder, 'site.conf'), site);
    const whole = await readFile('deploy/nginx/nginx.conf', 'utf8');
    await writeFile(join(folder, 'modules.conf'), '');
    await writeFile(
      join(folder, 'nginx.conf'),
      whole.replace('http {', 'http {\n  access_log off;'),
    );
  };
}

const html = '<p>The app.</p>';

/** Only the place of the log is changed, not what goes there. */
async function gatherErrors(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll('error_log stderr', 'error_log error.log'));
}
