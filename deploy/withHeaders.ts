import type { Handler } from '../local/handler.ts';
import type { Header } from './headers.ts';

/**
 * Sets headers on every answer of `handler`, in place of its own of the same name.
 * @param headers Asked at each answer: a policy follows the settings.
 */
export function withHeaders(handler: Handler, headers: () => Promise<readonly Header[]>): Handler {
  return async (request, connection) => {
    const answer = await handler(request, connection);
    if (answer.type === 'error') return answer; // The connection was cut: there is no answer.
    const merged = new Headers(answer.headers);
    for (const [name, value] of await headers()) merged.set(name, value);
    const { status, statusText, body } = answer;
    return new Response(body, { status, statusText, headers: merged });
  };
}
