import type { Fault as ServerFault } from '../support/browser/localServer.ts';
import type { Act } from './fault.ts';

/** The API answers so. @param match Default: everything below `/api`. */
export function apiAnswers(fault: Omit<ServerFault, 'match'>, match = '* /api/*'): Act {
  return ({ site }) => site.api.arm({ match, ...fault });
}

/** The token endpoint answers so. */
export function tokenAnswers(fault: Omit<ServerFault, 'match'>): Act {
  return ({ site }) => site.identity.arm({ match: 'POST */token', ...fault });
}

/** The token endpoint refuses in Entra's words. */
export function tokenRefuses(
  error: string,
  code: number,
  { suberror, times }: { readonly suberror?: string; readonly times?: number } = {},
): Act {
  const correlation_id = '5ac75e9d-7f1c-4d5b-9e2f-3f4a6b7c8d9e';
  const error_description = `AADSTS${code}: Refused. Trace ID: 0f1e Correlation ID: ${correlation_id} Timestamp: 2026-01-01 00:00:00Z`;
  const body = { error, error_description, error_codes: [code], correlation_id, suberror };
  return tokenAnswers({ status: 400, body, ...(times ? { times } : {}) });
}

/** The authorization endpoint sends the person back with an error. */
export function authorizeRefuses(error: string, code: number): Act {
  return async ({ context }) => {
    await context.route('**/oauth2/v2.0/authorize?*', (route, request) => {
      const asked = new URL(request.url()).searchParams;
      const answer = new URLSearchParams({
        error,
        error_description: `AADSTS${code}: Refused. Trace ID: 0f1e Correlation ID: 5ac7 Timestamp: 2026-01-01 00:00:00Z`,
        error_uri: `https://login.microsoftonline.com/error?code=${code}`,
        state: asked.get('state') ?? '',
      });
      const location = `${asked.get('redirect_uri')}#${answer}`;
      return route.fulfill({ status: 302, headers: { location } });
    });
  };
}

/** The next ID token has these claims; null leaves one out. */
export function idTokenHas(claims: Readonly<Record<string, unknown>>): Act {
  return ({ site }) => site.identity.overrideIdToken(claims);
}

/** OpenMetadata's clock goes past the token's end, and the authority's with it. */
export const tokenExpires: Act = async ({ site }) => {
  await site.identity.moveClock(7200);
  await site.api.moveClock(7200);
};

export function all(...acts: readonly Act[]): Act {
  return async (world) => {
    for (const act of acts) await act(world);
  };
}
