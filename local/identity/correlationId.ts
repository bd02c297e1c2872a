/** MSAL names each request; Entra says the name again in its answer, so that logs can be matched. */
export function correlationIdOf(params: Readonly<Record<string, unknown>>): string | undefined {
  const id = params['client-request-id'];
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}
