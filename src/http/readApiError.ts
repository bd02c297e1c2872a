import { ApiError, type ApiErrorFacts } from './apiError.ts';

type Said = Pick<ApiErrorFacts, 'code' | 'serverMessage' | 'html'>;

/**
 * Reads an answer outside 2xx, in any of OpenMetadata's four shapes: `{code, message}`,
 * `{responseMessage, errorType}`, plain text, or a page of HTML from Jetty or a proxy; and the
 * `{error}` of its sign-in servlets.
 */
export async function readApiError(
  response: Response,
  method: string,
  path: string,
): Promise<ApiError> {
  const body = await response.text().catch(() => '');
  const said = isHtml(response, body) ? htmlSaid : (jsonSaid(body) ?? textSaid(body));
  return new ApiError({ method, path, status: response.status, ...said });
}

const htmlSaid: Said = { code: null, serverMessage: null, html: true };

export function isHtml(response: Response, body: string): boolean {
  const type = response.headers.get('content-type') ?? '';
  return type.includes('html') || /^\s*<(!doctype|html)/i.test(body);
}

function textSaid(body: string): Said {
  return { code: null, serverMessage: body.trim().slice(0, 1000) || null, html: false };
}

function jsonSaid(body: string): Said | null {
  const fields = readObject(body);
  if (!fields) return null;
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  return {
    code: text('code') ?? text('errorType'),
    serverMessage: text('message') ?? text('responseMessage') ?? text('error'),
    html: false,
  };
}

function readObject(body: string): Map<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? new Map(Object.entries(parsed)) : null;
  } catch {
    return null;
  }
}
