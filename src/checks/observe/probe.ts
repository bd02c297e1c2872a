import * as v from 'valibot';
import { isHtml } from '../../http/readApiError.ts';
import type { Fetch } from '../../http/timedFetch.ts';
import { type Answered, type Observation, seen, unseen } from '../observed.ts';
import { isOffline, noAnswer } from './noAnswer.ts';

/** An answer with what a check may need of it. */
export interface Probe {
  readonly answered: Answered;
  readonly body: string;
  /** When it was asked for and when the head was there, ms since the epoch. */
  readonly at: readonly [asked: number, answered: number];
}

/** Asks, and tells why when there is no answer. An answer of any status is one. */
export async function probe(
  fetch: Fetch,
  url: string,
  init: RequestInit = {},
): Promise<Observation<Probe>> {
  const asked = Date.now();
  try {
    const response = await fetch(url, { ...init, cache: 'no-store' });
    const at = [asked, Date.now()] as const;
    const body = await textOf(response);
    const headers = new Map(
      [...response.headers].map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { status } = response;
    const movedTo = originElsewhere(response.url, url);
    const answered = { status, html: isHtml(response, body), headers, movedTo };
    return seen({ answered, body, at });
  } catch (error) {
    return unseen(noAnswer(url, error), isOffline(error) ? 'a network' : 'an answer');
  }
}

/** In characters: no answer that is looked for is as long, and one without end would fill the memory. */
const longest = 10_000_000;

/** The text of an answer, cut where it is too long. */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < longest) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

function originElsewhere(found: string, asked: string): string | null {
  if (!URL.canParse(found)) return null;
  const { origin } = new URL(found);
  return origin === new URL(asked).origin ? null : origin;
}

/** What `schema` makes of a JSON answer of status 200. */
export function readJson<T>(
  probed: Observation<Probe>,
  url: string,
  schema: v.GenericSchema<unknown, T>,
): Observation<T> {
  if (!probed.seen) return probed;
  const { answered, body } = probed.value;
  if (answered.status !== 200) return unseen(`${url} answered ${answered.status}.`);
  if (answered.html) return unseen(`${url} answered with a web page.`);
  const parsed = v.safeParse(schema, parseJson(body));
  return parsed.success
    ? seen(parsed.output)
    : unseen(`${url} answered something else than OpenMetadata does.`);
}

/** What of a probe is the answer itself. */
export function answerOf(probed: Observation<Probe>): Observation<Answered> {
  return probed.seen ? seen(probed.value.answered) : probed;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
