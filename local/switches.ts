import * as v from 'valibot';
import type { Connection } from './handler.ts';

/** `"POST /_local/clock"` → what it does with the JSON body; what it returns is the JSON answer. */
export type Switches = Readonly<Record<string, (body: unknown) => unknown>>;

/** Answers `/_local/…`: 200 or 204, 400 with what is wrong with the body, 403 to other machines. */
export async function answerSwitches(
  switches: Switches,
  request: Request,
  connection: Connection | undefined,
): Promise<Response> {
  const url = new URL(request.url);
  if (!isOurOwn(request, connection)) return refuse(403, '/_local is for this machine only.');
  const run = switches[`${request.method} ${url.pathname}`];
  if (run === undefined) {
    return refuse(404, `There is no such switch; there are: ${Object.keys(switches).join(', ')}.`);
  }
  try {
    const answer = await run(request.method === 'POST' ? await request.json() : undefined);
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
  } catch (error) {
    if (error instanceof v.ValiError) return refuse(400, explain(error));
    if (error instanceof SyntaxError) return refuse(400, `The body is not JSON: ${error.message}`);
    throw error;
  }
}

/**
 * Names are checked too: a foreign page can give its own name this machine's address, or post to
 * `localhost` without asking.
 */
function isOurOwn(request: Request, connection: Connection | undefined): boolean {
  const origin = request.headers.get('origin');
  const urls = origin === null ? [request.url] : [request.url, origin];
  return urls.every(isLoopbackUrl) && connection?.isLoopback !== false;
}

function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function explain(error: v.ValiError<v.GenericSchema>): string {
  return error.issues
    .map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
    .join('; ');
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
