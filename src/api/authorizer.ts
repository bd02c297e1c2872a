import * as v from 'valibot';
import type { Api } from './api.ts';

const authorizerSchema = v.object({ principalDomain: v.string() });

/** The domain that completes a user name to an e-mail address. */
export async function getPrincipalDomain(api: Api, signal?: AbortSignal): Promise<string> {
  const answer = await api.get('/system/config/authorizer', authorizerSchema, signal);
  return answer.principalDomain;
}
