import type { Handler } from '../local/handler.ts';

/**
 * Where the app tells of a sign-in that the server could not finish.
 * @param base Of the app, a slash at both ends.
 */
export function unfinishedAt(base: string): string {
  return `${base}auth/callback?error=server_error`;
}

/**
 * OpenMetadata's own `/callback`, in the confidential flow. It sends people on, or it has failed: then
 * they would be left with its bare answer, and with the code of the sign-in in the address.
 * @param api The server, with the headers that its answers get here.
 */
export function serverCallback(api: Handler, base: string): Handler {
  return async (request, connection) => {
    const answer = await api(request, connection);
    const leadsOn = answer.status >= 300 && answer.status < 400;
    if (answer.type === 'error' || leadsOn) return answer;
    await answer.body?.cancel();
    const headers = new Headers(answer.headers);
    for (const name of ['Content-Type', 'Content-Length']) headers.delete(name);
    headers.set('Location', unfinishedAt(base));
    return new Response(null, { status: 303, headers });
  };
}
