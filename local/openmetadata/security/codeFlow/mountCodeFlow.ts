import type { Context, Hono } from 'hono';
import type { Config } from '../../config.ts';
import { ApiFault } from '../../errors.ts';
import type { ServerEnv } from '../../serverEnv.ts';
import type { Flow } from './flow.ts';
import type { Servlets } from './servlets.ts';
import { servlets16 } from './servlets16.ts';
import { servletsNow } from './servletsNow.ts';

const names = ['login', 'refresh', 'logout'] as const;

/** Mounts the confidential flow; to a public client the newest server answers 404 there. */
export function mountCodeFlow(app: Hono<ServerEnv>, flow: Flow): void {
  const { config } = flow.server;
  const paths = [...new Set(['/callback', new URL(config.oidc.callbackUrl).pathname])];
  if (config.clientType === 'public') {
    if (config.age === '1.6') return;
    for (const path of [...paths, ...names.map(pathOf)]) app.all(path, notForPublicClients);
    return;
  }
  const servlets = servletsOf(config, flow);
  for (const name of names) app.on(['GET', 'POST'], pathOf(name), guarded(servlets, name));
  for (const path of paths) app.get(path, guarded(servlets, 'callback'));
}

const pathOf = (name: string) => `/api/v1/auth/${name}`;

const servletsOf = ({ age }: Config, flow: Flow) =>
  age === '1.6' ? servlets16(flow) : servletsNow(flow);

function notForPublicClients(): never {
  const message = 'Callback endpoint not available for public clients';
  throw new ApiFault(404, message, { shape: 'html', challenge: false });
}

/** Whatever goes wrong in a servlet is told as its message. */
function guarded(servlets: Servlets, name: Exclude<keyof Servlets, 'fail'>) {
  return async (c: Context): Promise<Response> => {
    try {
      return await servlets[name](c);
    } catch (error) {
      return servlets.fail(c, error instanceof Error ? error.message : String(error));
    }
  };
}
