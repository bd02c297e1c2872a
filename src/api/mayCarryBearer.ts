import { isTransportSafe } from '../http/isTransportSafe.ts';

/**
 * Whether a request to `url` may carry the bearer for `api`: the very same scheme, host and port,
 * https or loopback. Schemes are compared, not origins: `blob:https://host/…` has the origin of
 * `https://host`. An address with a user name or password in it is nobody's.
 */
export function mayCarryBearer(url: URL, api: URL): boolean {
  const sameServer = url.protocol === api.protocol && url.host === api.host;
  return sameServer && isTransportSafe(url) && url.username === '' && url.password === '';
}
