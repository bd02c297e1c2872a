import * as v from 'valibot';

const descriptionSchema = v.object({
  text: v.string(),
  updatedAt: v.number(),
  version: v.number(),
  columns: v.array(v.object({ index: v.number(), name: v.string() })),
});

/** What a page asks of its route's action, as JSON. */
export const changeSchema = v.variant('intent', [
  v.object({
    intent: v.literal('follow'),
    id: v.string(),
    user: v.object({ id: v.string(), name: v.string() }),
    following: v.boolean(),
  }),
  v.object({
    intent: v.literal('describe'),
    id: v.string(),
    /** What the person began with. */
    read: descriptionSchema,
    text: v.string(),
    /** Where what was typed is kept until it is saved; null for nothing typed. */
    draft: v.nullable(v.object({ key: v.string(), text: v.string() })),
  }),
]);

export type Change = v.InferOutput<typeof changeSchema>;

export type FollowChange = Extract<Change, { intent: 'follow' }>;

export type DescribeChange = Extract<Change, { intent: 'describe' }>;

export type ReadDescription = v.InferOutput<typeof descriptionSchema>;

/** How a change went. Another's text won: both are kept until the person has decided. */
export type Outcome =
  | { readonly kind: 'done'; readonly now?: ReadDescription }
  | { readonly kind: 'conflict'; readonly now: ReadDescription }
  | { readonly kind: 'failed'; readonly error: unknown };
