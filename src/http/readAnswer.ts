import * as v from 'valibot';
import { isHtml, readApiError } from './readApiError.ts';
import { requestFailed } from './requestFailed.ts';
import { UnexpectedAnswer } from './unexpectedAnswer.ts';

/**
 * What `schema` makes of a JSON answer; nothing unparsed gets out.
 * @param request Names the endpoint in errors; `path` without query.
 * @throws {ApiError} outside 2xx. @throws {UnexpectedAnswer} when the body is not what was expected.
 * @throws {RequestFailed} when the body broke off.
 */
export async function readAnswer<T>(
  response: Response,
  schema: v.GenericSchema<unknown, T>,
  request: { readonly method: string; readonly path: string },
): Promise<T> {
  const { method, path } = request;
  if (!response.ok) throw await readApiError(response, method, path);
  const parsed = v.safeParse(schema, await readJson(response, method, path));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? '(the whole answer)';
  throw new UnexpectedAnswer(method, path, field, `expected ${issue.expected ?? 'another value'}`);
}

async function readJson(response: Response, method: string, path: string): Promise<unknown> {
  const body = await response.text().catch((error: unknown) => {
    throw requestFailed(error, method, path);
  });
  const html = isHtml(response, body);
  try {
    if (!html) return JSON.parse(body);
  } catch {}
  throw new UnexpectedAnswer(method, path, null, html ? 'a web page' : 'not JSON');
}
