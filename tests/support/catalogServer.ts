import type { Handler } from '../../local/handler.ts';

/** What a test's server answers, by the path below `/api/v1`. */
export type Answers = Readonly<Record<string, (url: URL) => unknown>>;

export interface CatalogServer {
  readonly server: Handler;
  /** What was asked for so far. */
  readonly asked: URL[];
}

/** A server of a few answers; a body that is a Response goes out as it is. */
export function catalogServer(answers: Answers): CatalogServer {
  const asked: URL[] = [];
  const all: Answers = {
    '/users/loggedInUser': () => ada,
    '/users/name/ada': () => ({ id: 'ada', owns: [], follows: [] }),
    '/search/query': () => found([]),
    ...answers,
  };
  return {
    asked,
    server: async ({ url }) => {
      const address = new URL(url);
      asked.push(address);
      const answer = all[address.pathname.replace('/api/v1', '')];
      if (!answer) return Response.json({ code: 404, message: 'There is none.' }, { status: 404 });
      const body = answer(address);
      return body instanceof Response ? body : Response.json(body);
    },
  };
}

/** The catalogue's user, in one team, without assets. */
export const ada = {
  id: 'ada',
  name: 'ada',
  displayName: 'Ada Lovelace',
  email: 'ada@example.com',
  teams: [{ id: 'sales', type: 'team', name: 'sales', displayName: 'Sales' }],
};

export interface FoundOptions {
  readonly total?: number;
  readonly aggregations?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A search's answer as the search engine words it. */
export function found(hits: readonly object[], { total, aggregations = {} }: FoundOptions = {}) {
  return {
    hits: { total: { value: total ?? hits.length, relation: 'eq' }, hits },
    aggregations: Object.fromEntries(
      Object.entries(aggregations).map(([field, counts]) => [
        `sterms#${field}`,
        {
          buckets: Object.entries(counts).map(([key, count]) => ({ key, doc_count: count })),
        },
      ]),
    ),
  };
}

/** One hit: a table of the shop, but for what is given. */
export function hit(name: string, source: object = {}, highlight: object = {}) {
  const fullyQualifiedName = `snow.sales.shop.${name}`;
  return {
    _source: { id: name, name, fullyQualifiedName, entityType: 'table', ...source },
    highlight,
  };
}

/** What the server says when there is no search engine behind it. */
export function searchDown(): Response {
  const body = {
    responseMessage:
      'An exception with message [Connection refused] was thrown while processing request.',
    errorType: 'UNHANDLED_SERVER_EXCEPTION',
  };
  return Response.json(body, { status: 500 });
}
