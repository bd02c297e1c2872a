/**
 * A server is a function: tests pass it where `fetch` is wanted, `npm start` listens with it.
 * `connection` is there when a real socket is behind the request.
 */
export type Handler = (request: Request, connection?: Connection) => Promise<Response>;

/** The socket under a request. */
export interface Connection {
  /** Cuts it without an answer: the fault `drop`. */
  readonly destroy: () => void;
  /** Whether the other end is this machine: nobody else may reach `/_local`. */
  readonly isLoopback: boolean;
}
