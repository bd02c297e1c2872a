import * as v from 'valibot';
import type { Api } from './api.ts';

const permissionsSchema = v.object({
  permissions: v.array(v.object({ operation: v.string(), access: v.string() })),
});

/** What the signed-in person may do with one asset. */
export type Permissions = v.InferOutput<typeof permissionsSchema>['permissions'];

/** Asked for one asset: the list of everything is 149 kB. */
export async function getPermissions(
  api: Api,
  type: string,
  id: string,
  signal?: AbortSignal,
): Promise<Permissions> {
  const answer = await api.get(`/permissions/${type}/${id}`, permissionsSchema, signal);
  return answer.permissions;
}

/** An operation that is not listed, as for administrators, is decided by the one for all. */
export function allows(permissions: Permissions, operation: string): boolean {
  const accessTo = (name: string) => permissions.find((each) => each.operation === name)?.access;
  const general = operation.startsWith('View') ? 'ViewAll' : 'EditAll';
  return (accessTo(operation) ?? accessTo(general)) === 'allow';
}
