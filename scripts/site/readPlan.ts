import { CommandError } from './CommandError.ts';
import { type Env, readBase } from './env.ts';
import { type Port, type Ports, readPorts } from './ports.ts';

/** Which servers run on this machine, and where. */
export interface Plan {
  readonly ports: Ports;
  readonly base: string;
  /** The address people open, with a slash at its end. */
  readonly appUrl: string;
  /** The OpenMetadata that `/api` goes to; null for the local one. No trailing slash. */
  readonly openMetadataUrl: string | null;
  readonly hasLocalIdentity: boolean;
  /** Tables in the local catalog; undefined for its default. */
  readonly catalogTables: number | undefined;
}

/** @throws {CommandError} naming the variable that is wrong and what it should be. */
export function readPlan(env: Env): Plan {
  const ports = readPorts(env);
  const base = readBase(env);
  const openMetadataUrl = readOpenMetadataUrl(env);
  return {
    ports,
    base,
    appUrl: `http://localhost:${ports.app.number}${base}`,
    openMetadataUrl,
    hasLocalIdentity: readsLocalIdentity(env) || openMetadataUrl === null,
    catalogTables: readCatalogTables(env),
  };
}

/** The ports that will be listened at. */
export function portsOf({ ports, openMetadataUrl, hasLocalIdentity }: Plan): readonly Port[] {
  return [
    ports.app,
    ...(hasLocalIdentity ? [ports.identity] : []),
    ...(openMetadataUrl === null ? [ports.api] : []),
  ];
}

function readOpenMetadataUrl(env: Env): string | null {
  const text = env['OPENMETADATA_URL']?.trim().replace(/\/+$/, '') ?? '';
  if (text === '') return null;
  if (/^https?:\/\/.+\/api$/.test(text)) {
    throw new CommandError(
      `OPENMETADATA_URL must be without the /api at its end, not "${text}": each request brings its own.`,
    );
  }
  if (/^https?:\/\/[^?#]+$/.test(text) && URL.canParse(text)) return text;
  throw new CommandError(
    `OPENMETADATA_URL must be the address of the server, such as https://openmetadata.example.com, not "${text}".`,
  );
}

function readsLocalIdentity(env: Env): boolean {
  const text = env['IDENTITY']?.trim() ?? '';
  if (text === '' || text === 'local') return text === 'local';
  throw new CommandError(`IDENTITY must be unset or "local", not "${text}".`);
}

function readCatalogTables(env: Env): number | undefined {
  const text = env['CATALOG_TABLES']?.trim() ?? '';
  if (text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new CommandError(`CATALOG_TABLES must be a number such as 200000, not "${text}".`);
}
