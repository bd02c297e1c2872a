import { createClock } from '../../../local/clock.ts';
import type { Handler } from '../../../local/handler.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import { people } from '../../../local/people.ts';
import type { Authority } from './startAuthority.ts';

/** An OpenMetadata that trusts the run's authority. @param tables How many it holds. */
export function createCatalogApi({ port }: Authority, tables: number): Handler {
  const env = { IDENTITY_PORT: String(port) };
  return createOpenMetadata({ env, clock: createClock(), people, catalog: { tables } }).handler;
}
