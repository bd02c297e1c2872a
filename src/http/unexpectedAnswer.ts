/** A 2xx answer of another shape than this app knows. Names the endpoint and the field, no value. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly method: string;
  readonly path: string;
  /** Dotted path of the first wrong field; null when the body was not JSON at all. */
  readonly field: string | null;

  constructor(method: string, path: string, field: string | null, found: string) {
    super(
      `${method} ${path}: ${field === null ? `the answer was ${found}` : `${field}: ${found}`}`,
    );
    this.method = method;
    this.path = path;
    this.field = field;
  }
}
