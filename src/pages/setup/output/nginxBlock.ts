import {
  apiHeaders,
  cacheControl,
  type Header,
  securityHeaders,
} from '../../../../deploy/headers.ts';
import type { Deployment } from '../deployment/deployment.ts';
import type { InlineHashes } from './inlineHashes.ts';

/** A server of nginx for the build and OpenMetadata's API on one origin. */
export function nginxBlock(deployment: Deployment, hashes: InlineHashes): string {
  const { cloud, appUrl, flow } = deployment;
  const { protocol, hostname, port, pathname } = new URL(appUrl);
  const base = plainPath(pathname.endsWith('/') ? pathname : `${pathname}/`);
  const https = protocol === 'https:';
  const pages = securityHeaders({ ...hashes, tokenOrigin: `https://${cloud.loginHost}`, https });
  const cached = (path: string): readonly Header[] => [
    ...pages,
    ['Cache-Control', cacheControl(path)],
  ];
  return `# Put the files of dist/ into /var/www/openmetadata${base}
server {
  listen ${port || (https ? '443' : '80')}${https ? ' ssl' : ''};
  server_name ${quoted(hostname)};
${https ? certificate : ''}
  root /var/www/openmetadata;
  # A token with many groups makes a long head; OpenMetadata itself takes 8 KiB.
  large_client_header_buffers 4 16k;

  location /api/ {
${upstream}
${headers(apiHeaders({ https }))}
  }
${flow === 'confidential' ? servlet : ''}
  location ${base}assets/ {
    try_files $uri =404;
${headers(cached('/assets/'))}
  }

  location = ${base}config.json {
    try_files $uri =404;
${headers(cached('/config.json'))}
  }

  location ${base} {
    try_files $uri ${base}index.html;
${headers(cached('/'))}
  }
}
`;
}

const certificate = `  ssl_certificate     /etc/nginx/tls/fullchain.pem;
  ssl_certificate_key /etc/nginx/tls/privkey.pem;
`;

const upstream = `    proxy_pass http://openmetadata:8585;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_hide_header Content-Security-Policy;
    proxy_hide_header X-Content-Type-Options;
    proxy_hide_header Cache-Control;`;

/** In the confidential flow Entra sends people back to OpenMetadata, which sends them on to the app. */
const servlet = `
  location = /callback {
${upstream}
  }

  # Servers up to 1.12 put the token into this address: it is not logged.
  location = /auth/callback {
    access_log off;
    try_files /index.html =404;
  }
`;

/** nginx forgets a server's headers in a location that has its own: each has them all. */
function headers(list: readonly Header[]): string {
  return list.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`).join('\n');
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
