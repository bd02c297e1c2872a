/** Names and values, in order. */
export type Entries = ReadonlyArray<readonly [name: string, value: string]>;

/** What every reader of such files takes as it stands: Docker, Docker Compose, systemd, a shell. */
const plain = /^[\w./:@%+,=~[\]-]*$/;

/**
 * Variables for `docker compose --env-file`. A value with anything that one of its readers could
 * interpret is put in quotes that keep it whole.
 * @throws {RangeError} for a value that no such file can hold the same for every reader.
 */
export function envFile(entries: Entries): string {
  return entries.map(([name, value]) => `${name}=${envValue(name, value)}\n`).join('');
}

function envValue(name: string, value: string): string {
  if (plain.test(value)) return value;
  if (!/['\r\n\0\\]/.test(value)) return `'${value}'`;
  if (!/["$`\r\n\0\\]/.test(value)) return `"${value}"`;
  throw new RangeError(
    `${name} can't stand in an env file: it holds a quote, a backslash or a line break.`,
  );
}
