import { RequestFailed } from '../../http/requestFailed.ts';

/** Why a request got no answer, in words; query and user name of the address are left out. */
export function noAnswer(url: string, error: unknown): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname} gave no answer: ${reasonOf(error)}.`;
}

/** Whether the request never left this machine, so that it says nothing about the other. */
export function isOffline(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure === 'offline';
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'SignInRequired')
    return 'nobody is signed in any more';
  if (isTimeUp(error)) return 'the time was up';
  if (isOffline(error)) return 'this machine is offline';
  const code = codesOf(error).find((each) => Object.hasOwn(reasons, each));
  if (code !== undefined) return reasons[code] ?? code;
  const certificate = codesOf(error).find((each) => /CERT|SIGNATURE/.test(each));
  if (certificate) return `its certificate is not trusted (${certificate})`;
  const handshake = codesOf(error).find((each) => /^ERR_(SSL|TLS)_|^EPROTO$/.test(each));
  if (handshake) return `no secure connection could be made (${handshake})`;
  return 'the server is out of reach, or does not let this app read its answers';
}

/** Before the answer, or in the middle of it. */
function isTimeUp(error: unknown): boolean {
  if (error instanceof RequestFailed) return error.failure === 'timeout';
  return error instanceof DOMException && error.name === 'TimeoutError';
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (connection refused)',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name could not be looked up',
  ETIMEDOUT: 'the time was up',
  EHOSTUNREACH: 'the host is out of reach',
  ENETUNREACH: 'the network is out of reach',
  UND_ERR_CONNECT_TIMEOUT: 'the time was up',
  UND_ERR_SOCKET: 'the connection was cut',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak https there',
};

/** The codes in an error's chain of causes; `fetch` of Node hides the reason there. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  const left: unknown[] = [error];
  for (const each of left) {
    if (!(each instanceof Error)) continue;
    if ('code' in each && typeof each.code === 'string') codes.push(each.code);
    left.push(each.cause, ...(each instanceof AggregateError ? each.errors : []));
  }
  return codes;
}
