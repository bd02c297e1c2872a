import { errorPage } from './pages/errorPage.ts';
import { detailRefusal, tokenErrorBody } from './refusal.ts';
import { unknownTenant } from './refusals.ts';
import type { Registration } from './registration.ts';

/** The answer outside the tenant: Entra's for a wrong one, else a plain 404. */
export function refuseElsewhere(path: string, { tenant, clock }: Registration): Response {
  const [, asked = '', endpoint] =
    /^\/([^/]+)\/(?:oauth2\/|discovery\/)?v2\.0\/(.+)$/.exec(path) ?? [];
  if (endpoint === undefined || asked === tenant) {
    return new Response(`There is nothing at ${path}.`, { status: 404 });
  }
  const refusal = unknownTenant(asked);
  const details = detailRefusal(refusal, clock);
  if (endpoint === 'authorize' || endpoint === 'logout') return errorPage(details);
  return Response.json(tokenErrorBody(refusal, details), { status: 400 });
}
