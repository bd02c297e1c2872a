import type { Context, Hono } from 'hono';
import type { Catalog } from '../catalog/createCatalog.ts';
import type { Role } from '../entities.ts';
import { notFound } from '../errors.ts';
import { compareListed, listPage } from '../listPage.ts';
import { hrefOf } from '../reference.ts';
import { originOf, readFields, readId, readInclude } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import type { Json } from './json.ts';
import { mountOnlyVersion } from './mountOnlyVersion.ts';
import { renderLinks } from './references.ts';

const base = '/api/v1/roles';
const fieldNames = ['policies', 'teams', 'users'] as const;

export function mountRoles(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.get(base, (c) => {
    const show = shower(c);
    const roles = c.get('server').store.roles.all().filter(readInclude(c));
    const { data, paging } = listPage(c, roles.toSorted(compareListed));
    return c.json({ data: data.map(show), paging });
  });
  app.get(`${base}/name/:fqn`, (c) => {
    const fqn = c.req.param('fqn');
    return c.json(shower(c)(existing(c.get('server').store.roles.find(fqn), fqn)));
  });
  app.get(`${base}/:id`, (c) => c.json(roleById(c)));
  mountOnlyVersion(app, base, 'role', roleById);

  function roleById(c: Context<ServerEnv>): Json {
    const id = readId(c);
    return shower(c)(existing(c.get('server').store.roles.get(id), id));
  }

  function shower(c: Context<ServerEnv>) {
    const fields = readFields(c, fieldNames);
    const lookup = { catalog, origin: originOf(c) };
    return ({ policies, ...role }: Role): Json => ({
      ...role,
      href: hrefOf(lookup.origin, 'role', role.id),
      allowDelete: false,
      provider: 'system',
      ...(fields.has('policies') ? { policies: renderLinks(policyLinks(policies), lookup) } : {}),
    });
  }

  function policyLinks(names: readonly string[]) {
    const policies = names.map((name) => catalog.of('policy').find(name));
    return policies.filter((policy) => policy !== undefined);
  }
}

function existing(role: Role | undefined, name: string): Role {
  if (role === undefined) throw notFound('role', name);
  return role;
}
