/** Whether this answers a request that follows no redirect with one; browsers hide its status. */
export function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}
