import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandError } from './CommandError.ts';
import { findPortHolder } from './findPortHolder.ts';
import type { Port } from './ports.ts';

/**
 * Asked before anything starts, so that all taken ports are named at once. Both loopback addresses
 * count: a browser may try either for `localhost`, and would meet somebody else's server.
 * @throws {CommandError} naming each port, who holds it and the variable that changes it.
 */
export async function assertPortsFree(ports: readonly Port[]): Promise<void> {
  const problems = await Promise.all(ports.map(explainIfTaken));
  const found = problems.filter((problem) => problem !== null);
  if (found.length > 0) throw new CommandError(found.join('\n'));
}

async function explainIfTaken({ of, variable, number }: Port): Promise<string | null> {
  const isFree = (await isFreeAt('127.0.0.1', number)) && (await isFreeAt('::1', number));
  if (isFree) return null;
  const holder = (await findPortHolder(number)) ?? 'another process';
  return `Port ${number} for ${of} is taken by ${holder}. Stop it, or choose another port with ${variable}.`;
}

async function isFreeAt(host: string, port: number): Promise<boolean> {
  const server = createServer();
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE');
  }
  server.close();
  await once(server, 'close');
  return true;
}
