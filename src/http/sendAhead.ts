import type { Fetch } from './timedFetch.ts';

/** A request whose sender is still on its way. */
export interface AheadRequest {
  readonly url: string;
  readonly init: RequestInit;
  /** Whether this call, with an absolute address, asks for just that. */
  readonly isMeant: (url: string, init: RequestInit) => boolean;
  /** How many calls it answers. */
  readonly times: number;
  /** What is certain to be asked after this answer: sent before it is handed out. */
  readonly next?: (answer: Response) => Promise<readonly AheadRequest[]>;
}

interface Sent {
  readonly answer: Promise<Response>;
  readonly control: AbortController;
  readonly isMeant: AheadRequest['isMeant'];
  left: number;
}

/**
 * Sends what is certain to be asked, before the scripts that will ask have arrived.
 * @returns a `fetch` that gives these answers to the first calls that ask for them, and sends every
 * other call.
 */
export function sendAhead(fetch: Fetch, requests: readonly AheadRequest[]): Fetch {
  let sent: Sent[] = [];
  const send = ({ url, init, isMeant, times, next }: AheadRequest) => {
    const control = new AbortController();
    const answer = fetch(url, { ...init, signal: control.signal }).then(async (response) => {
      if (next) (await next(response.clone())).forEach(send);
      return response;
    });
    answer.catch(() => {}); // told to whoever asks
    sent.push({ answer, control, isMeant, left: times });
  };
  requests.forEach(send);
  return async (input, init = {}) => {
    const found = sent.find(({ isMeant }) => isMeant(String(input), init));
    if (!found) return fetch(input, init);
    found.left -= 1;
    sent = sent.filter(({ left }) => left > 0);
    const { signal } = init;
    const abort = () => found.control.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    return (await found.answer).clone();
  };
}
