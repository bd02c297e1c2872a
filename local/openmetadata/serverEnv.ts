import type { Clock } from '../clock.ts';
import type { Config } from './config.ts';
import type { User } from './entities.ts';
import type { Store } from './store.ts';

/** The server behind every request. */
export interface Server {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
}

/** Who the token is for, whether or not the catalogue knows them. */
export interface Principal {
  /** Lower case. */
  readonly name: string;
  readonly email: string;
}

/** Hono's environment: what `c.get` gives. */
export interface ServerEnv {
  Variables: {
    server: Server;
    /** Set behind the token check. */
    principal: Principal;
    /** The catalogue's user, neither unknown nor deleted; set before every route of the catalogue. */
    user: User;
  };
}
