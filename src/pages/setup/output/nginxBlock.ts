import { rootFiles } from '../../../../deploy/addresses.ts';
import {
  apiHeaders,
  cacheControl,
  type Header,
  securityHeaders,
} from '../../../../deploy/headers.ts';
import { unfinishedAt } from '../../../../deploy/serverCallback.ts';
import type { Deployment } from '../deployment/deployment.ts';
import type { InlineHashes } from './inlineHashes.ts';

/** A server of nginx for the build and OpenMetadata's API on one origin. */
export function nginxBlock(deployment: Deployment, hashes: InlineHashes): string {
  const { cloud, appUrl, flow } = deployment;
  const { protocol, hostname, port, pathname } = new URL(appUrl);
  const base = plainPath(pathname.endsWith('/') ? pathname : `${pathname}/`);
  const https = protocol === 'https:';
  const tokenOrigin = `https://${cloud.loginHost}`;
  const pattern = base.replaceAll('.', '\\.');
  return `# Put the files of dist/ into /var/www/openmetadata${base}

# The names of what lies under assets/ hold their hashes.
map "$status $uri" $catalog_cache_control {
  "~^(200|206|304) ${pattern}assets/" ${quoted(cacheControl('/assets/'))};
  default ${quoted(cacheControl('/'))};
}
${https && !port ? toHttps(hostname) : ''}
server {
  listen ${listening(hostname, port || (https ? '443' : '80'))}${https ? ' ssl' : ''};
  server_name ${quoted(hostname)};
${https ? certificate : ''}
  root /var/www/openmetadata;
  absolute_redirect off;
  server_tokens off;
  gzip_static on;
  gzip_vary on;
  # A token with many groups makes a long head; OpenMetadata itself takes 8 KiB.
  large_client_header_buffers 4 16k;

${headers(securityHeaders({ ...hashes, tokenOrigin, https }), '  ')}
  add_header Cache-Control $catalog_cache_control always;

  location ~ ^/api(/|$) {
${upstream(https)}
  }
${flow === 'confidential' ? servlet(https) : ''}
  location ^~ ${base}. {
    return 404;
  }

  location ^~ ${base}assets/ {
    try_files $uri =404;
  }

  location ~ ^${pattern}(${fileNames})$ {
    try_files $uri =404;
  }

  # Every other address is a page of the app: names in the catalog end in .json and .js too.
  location ${base} {
    try_files ${base}index.html =404;
  }
${base === '/' ? '' : toBase(base)}}
`;
}

/** A port alone is one of IPv4. */
const listening = (hostname: string, port: string) =>
  hostname.startsWith('[') ? `[::]:${port}` : port;

const fileNames = rootFiles.map((path) => path.slice(1).replaceAll('.', '\\.')).join('|');

const toHttps = (hostname: string) => `
server {
  listen ${listening(hostname, '80')};
  server_name ${quoted(hostname)};
  return 301 https://$host$request_uri;
}
`;

const toBase = (base: string) => `
  location = ${base.slice(0, -1)} {
    return 302 ${base}$is_args$args;
  }
`;

const certificate = `  ssl_certificate     /etc/nginx/tls/fullchain.pem;
  ssl_certificate_key /etc/nginx/tls/privkey.pem;
`;

/** What comes from there runs on this origin, so nothing in it may run. */
function upstream(https: boolean): string {
  const ours = apiHeaders({ https });
  return `    proxy_pass http://openmetadata:8585;
    proxy_http_version 1.1;
    proxy_redirect off;
    # Its clock decides whether a token has expired: the app compares it.
    proxy_pass_header Date;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    # A redirect that ends a sign-in holds a token.
    proxy_buffer_size 16k;
    proxy_buffers 8 16k;
    # What is longer than that waits at the server: people's data go into no file.
    proxy_max_temp_file_size 0;
${ours.map(([name]) => `    proxy_hide_header ${name};`).join('\n')}
${headers(ours, '    ')}`;
}

/**
 * In the confidential flow Entra sends people back to OpenMetadata, which sends them on to the app,
 * or fails: then the app tells so, and the code does not stay in the address.
 * Neither address is logged: the one holds a code and, with servers up to 1.12, the other a token.
 * nginx's own errors tell the whole address, some of them at crit and alert: logged is only emerg,
 * which no request causes.
 */
const servlet = (https: boolean) => `
  location = /callback {
    access_log off;
    error_log stderr emerg;
    proxy_intercept_errors on;
    error_page 400 401 403 404 429 500 502 503 504 @unfinished;
${upstream(https)}
  }

  location @unfinished {
    access_log off;
    return 303 ${unfinishedAt('/')};
  }

  location = /auth/callback {
    access_log off;
    try_files /index.html =404;
  }
`;

function headers(list: readonly Header[], indent: string): string {
  return list
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`)
    .join('\n');
}

/** A path stands outside quotes, where much means something to nginx. */
function plainPath(path: string): string {
  if (/^[\w.~/-]*$/.test(path)) return path;
  throw new RangeError(`nginx can't hold the path ${JSON.stringify(path)}.`);
}

/** nginx knows no way to write a dollar sign that is not a variable. */
function quoted(text: string): string {
  if (/[$\r\n\0]/.test(text)) throw new RangeError(`nginx can't hold ${JSON.stringify(text)}.`);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
