const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const tenantPath = /^\/[\da-z][\da-z.-]*$/i;
const sharedTenantPath = /^\/(common|organizations|consumers)$/i;

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
  const { pathname } = new URL(authority);
  if (!tenantPath.test(pathname)) return 'authority-not-root';
  return sharedTenantPath.test(pathname) ? 'authority-shared' : null;
}
