import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Who listens at a port, as `process 123 (node server.js)`. Looks it up under `/proc`, so only on
 * Linux, and only processes of one's own unless one is root; null when it can't be told.
 */
export async function findPortHolder(port: number): Promise<string | null> {
  const sockets = await listeningSockets(port);
  const pids = sockets.length > 0 ? await list('/proc') : [];
  for (const pid of pids.filter((name) => /^\d+$/.test(name))) {
    if (await holdsOneOf(sockets, pid)) return `process ${pid} (${await commandOf(pid)})`;
  }
  return null;
}

/** The inodes of the port's listening sockets: columns 2, 4 and 10 are address, state, inode. */
async function listeningSockets(port: number): Promise<readonly string[]> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(read));
  const address = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  return tables
    .flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
    .filter((columns) => columns[1]?.endsWith(address) && columns[3] === listening)
    .map((columns) => `socket:[${columns[9]}]`);
}

async function holdsOneOf(sockets: readonly string[], pid: string): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const targets = await Promise.all(
    (await list(folder)).map((name) => readlink(`${folder}/${name}`).catch(() => '')),
  );
  return targets.some((target) => sockets.includes(target));
}

async function commandOf(pid: string): Promise<string> {
  const command = (await read(`/proc/${pid}/cmdline`)).replaceAll('\0', ' ').trim();
  return command.length > 80 ? `${command.slice(0, 79)}…` : command;
}

/** What can't be read (no `/proc`, not ours, gone meanwhile) tells nothing. */
function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
