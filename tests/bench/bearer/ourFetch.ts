import { authorizedFetch } from '../../../src/api/authorizedFetch.ts';
import { createCurrentSession } from '../../../src/auth/currentSession.ts';
import type { Flow, Received } from '../../../src/auth/flow.ts';
import { createTokens } from '../../../src/auth/tokens.ts';
import type { Fetch } from '../../../src/http/timedFetch.ts';
import { createIdToken } from './idToken.ts';

export const apiBaseUrl = `${location.origin}/api`;

/** The app's own fetch over its own session, and how often that was renewed. */
export interface OurFetch {
  readonly fetch: Fetch;
  readonly renewals: () => number;
}

const hourMs = 3_600_000;

/** @param lifetimeMs How long the session's token is still valid; 0: it has to be renewed first. */
export function createOurFetch(fetch: Fetch, lifetimeMs = hourMs): OurFetch {
  const record = { ...receive(lifetimeMs, 0), startedAt: Date.now(), issuedFor: 'bench' };
  const current = createCurrentSession(record, 'never');
  let renewals = 0;
  const flow: Pick<Flow, 'renew'> = {
    renew: async () => {
      renewals++;
      return receive(hourMs, renewals);
    },
  };
  const visit = () => Promise.reject(new Error('No call here leads to the authority.'));
  const tokens = createTokens(current, async () => flow as Flow, { visit });
  return { fetch: authorizedFetch({ apiBaseUrl, tokens, fetch }), renewals: () => renewals };
}

function receive(lifetimeMs: number, serial: number): Received {
  const token = createIdToken(lifetimeMs, serial);
  const expiresAt = Date.now() + lifetimeMs;
  const person = { key: 'tid.oid', name: 'Ada Lovelace', username: 'ada@example.com' };
  return {
    account: { ...person, tenantId: null, loginHint: '' },
    bearer: { kind: 'ID token', token, expiresAt, leadMs: 60_000 },
    handle: 'ada',
    clockOffsetMs: 0,
  };
}
