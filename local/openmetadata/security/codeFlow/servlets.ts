import type { Context } from 'hono';

type Servlet = (c: Context) => Promise<Response>;

/** The endpoints of the confidential flow, which are not part of the API proper. */
export interface Servlets {
  readonly login: Servlet;
  readonly callback: Servlet;
  readonly refresh: Servlet;
  readonly logout: Servlet;
  /** What went wrong, in the age's way of saying so. */
  readonly fail: (c: Context, message: string) => Response;
}
