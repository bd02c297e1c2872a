import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** A no of Entra's: the OAuth error, the number behind `AADSTS`, and what it says. */
export interface Refusal {
  readonly error: string;
  readonly code: number;
  readonly text: string;
  /** Of the answer at the token endpoint; 400 unless said otherwise. */
  readonly status?: number;
}

export interface RefusalDetails {
  readonly description: string;
  readonly traceId: string;
  readonly correlationId: string;
  /** `2026-01-31 12:00:00Z` */
  readonly timestamp: string;
}

/** The sentence as Entra writes it, and the identifiers in it. */
export function detailRefusal(
  refusal: Refusal,
  clock: Clock,
  correlationId: string = randomUUID(),
): RefusalDetails {
  const traceId = randomUUID();
  const timestamp = new Date(clock.now()).toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const description =
    `AADSTS${refusal.code}: ${refusal.text} Trace ID: ${traceId} ` +
    `Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  return { description, traceId, correlationId, timestamp };
}

/** The JSON that the token endpoint answers. */
export function tokenErrorBody(refusal: Refusal, details: RefusalDetails) {
  return {
    error: refusal.error,
    error_description: details.description,
    error_codes: [refusal.code],
    timestamp: details.timestamp,
    trace_id: details.traceId,
    correlation_id: details.correlationId,
    error_uri: errorUri(refusal),
  };
}

export function errorUri(refusal: Refusal): string {
  return `https://login.microsoftonline.com/error?code=${refusal.code}`;
}
