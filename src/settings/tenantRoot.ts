const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const tenantPath = /^\/([0-9a-z][0-9a-z.-]*)$/i;
const sharedTenants: readonly string[] = ['common', 'organizations', 'consumers'];

export function isGuid(text: string): boolean {
  return guid.test(text);
}

/**
 * What keeps an https URL from being a tenant's root, `https://<login host>/<tenant>` and nothing
 * after it, or null.
 */
export function tenantRootFault(
  authority: string,
): 'authority-not-root' | 'authority-shared' | null {
  const tenant = tenantPath.exec(new URL(authority).pathname)?.[1];
  if (tenant === undefined) return 'authority-not-root';
  return sharedTenants.includes(tenant.toLowerCase()) ? 'authority-shared' : null;
}
