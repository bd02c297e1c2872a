import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Plugin } from 'vite';
import type { Handler } from '../../local/handler.ts';
import { guardApi, isServerPath } from './guardApi.ts';
import type { Backend } from './startBackend.ts';

/** Puts OpenMetadata and `/config.json` in front of Vite's dev server, as a deployment has them. */
export function devServerPlugin({ plan, api, serverPaths, config }: Backend): Plugin {
  const answerApi = toListener(guardApi(api, plan.base, serverPaths));
  const answerConfig = toListener(async () => jsonResponse(await config()));
  return {
    name: 'openmetadata-backend',
    configureServer: ({ middlewares }) => {
      middlewares.use((incoming, outgoing, next) => {
        const { pathname } = new URL(incoming.url ?? '/', plan.appUrl);
        if (isServerPath(pathname, serverPaths)) void answerApi(incoming, outgoing);
        else if (pathname === `${plan.base}config.json`) void answerConfig(incoming, outgoing);
        else next();
      });
    },
  };
}

function toListener(handler: Handler) {
  return getRequestListener(
    (request, bindings) => {
      const { outgoing } = bindings as HttpBindings; // Vite's server without https speaks HTTP/1.
      return handler(request, { destroy: () => outgoing.destroy(), isLoopback: true });
    },
    { overrideGlobalObjects: false },
  );
}

function jsonResponse(json: string): Response {
  return new Response(json, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
