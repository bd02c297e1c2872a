import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '../handler.ts';
import type { Fault } from './fault.ts';

/**
 * What the fault makes of a request: an answer of its own, or null when the request goes through.
 * @throws {TypeError} for `drop`, after cutting the socket if there is one; as `fetch` itself does.
 */
export async function applyFault(
  fault: Fault,
  connection: Connection | undefined,
): Promise<Response | null> {
  if (fault.delayMs > 0) await wait(fault.delayMs);
  if (fault.drop) {
    connection?.destroy();
    throw new TypeError('fetch failed');
  }
  return fault.status === undefined ? null : answer(fault, fault.status);
}

function answer(fault: Fault, status: number): Response {
  const headers = new Headers(fault.headers);
  const isNullBody = [204, 205, 304].includes(status);
  if (fault.body === undefined || isNullBody) return new Response(null, { status, headers });
  if (typeof fault.body === 'string') return new Response(fault.body, { status, headers });
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(fault.body), { status, headers });
}
