import { ApiFault, unhandled } from './errors.ts';

/** The one place that turns an error into a response. What is no `ApiFault` is a bug: it is logged. */
export function respondToError(error: unknown): Response {
  if (error instanceof ApiFault) return faultResponse(error);
  console.error(error);
  return faultResponse(unhandled(error instanceof Error ? error.message : String(error)));
}

const contentTypes = {
  code: 'application/json',
  unhandled: 'application/json',
  text: 'text/plain',
  html: 'text/html;charset=iso-8859-1',
};

function faultResponse(fault: ApiFault): Response {
  const headers = new Headers({ 'content-type': contentTypes[fault.shape] });
  if (fault.challenge) headers.set('www-authenticate', 'om-auth');
  return new Response(bodyOf(fault), { status: fault.status, headers });
}

function bodyOf({ shape, status, message }: ApiFault): string {
  if (shape === 'code') return JSON.stringify({ code: status, message });
  if (shape === 'text') return message;
  if (shape === 'html') return pageOf(status, message);
  return JSON.stringify({ responseMessage: message, errorType: 'UNHANDLED_SERVER_EXCEPTION' });
}

/** Jetty words a request that it could not read otherwise than one for which there is nothing. */
function pageOf(status: number, message: string): string {
  if (status === 404) return `<html><body><h2>HTTP ERROR 404 ${message}</h2></body></html>`;
  return `<h1>Bad Message ${status}</h1><pre>reason: ${message}</pre>`;
}
