import * as v from 'valibot';

const faultSchema = v.strictObject({
  // Such as "POST /*/token": method and path without query; * stands for anything, slashes too.
  match: v.pipe(
    v.string(),
    v.regex(/^\S+ [/*]\S*$/, 'must be a method and a path, such as "POST /*/token"'),
  ),
  /** How many requests it catches; without it, all of them until it is cleared. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Without it the request goes through, after `delayMs`. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  /** A string is sent as it is, anything else as JSON. */
  body: v.optional(v.unknown()),
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** Cuts the connection without an answer. */
  drop: v.optional(v.boolean(), false),
});

/** What `POST /_local/faults` asks for. */
export type Fault = v.InferOutput<typeof faultSchema>;

/** @throws {v.ValiError} that says which member is wrong and why. */
export const parseFault = (value: unknown): Fault => v.parse(faultSchema, value);

/** Whether the fault is meant for this request. */
export function catches(fault: Fault, method: string, path: string): boolean {
  const literals = fault.match.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('.*')}$`).test(`${method} ${path}`);
}
