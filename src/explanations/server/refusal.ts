import type { Explanation } from '../explanation.ts';

/** An answer of OpenMetadata that is not what was asked for. An `ApiError` is one as it stands. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** The server's own words: read to recognise them, never shown. */
  readonly serverMessage?: string | null;
  /** The body was a web page. */
  readonly html?: boolean;
  readonly method?: string;
  /** Without query. Tells apart answers that read the same, such as two kinds of 404. */
  readonly path?: string;
  /** The `deleted` of the signed-in user: 200 with `true` is someone who was switched off. */
  readonly deleted?: boolean;
}

/** One way to recognise a refusal: every field that is given has to fit. */
export interface Sign {
  readonly status?: readonly number[];
  readonly says?: RegExp;
  readonly html?: true;
  /** Fits `METHOD /path`. */
  readonly asked?: RegExp;
  readonly deleted?: true;
  readonly means: Explanation;
}

/** Does `refusal` show every mark of `sign`? */
export function fits(sign: Sign, refusal: Refusal): boolean {
  const { status, html, deleted, method = 'GET', path = '' } = refusal;
  return (
    (sign.status?.includes(status) ?? true) &&
    (sign.says?.test(refusal.serverMessage ?? '') ?? true) &&
    (sign.html === undefined || sign.html === html) &&
    (sign.asked?.test(`${method} ${path}`) ?? true) &&
    (sign.deleted === undefined || sign.deleted === deleted)
  );
}
