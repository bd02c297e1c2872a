import { type ChildProcess, spawn } from 'node:child_process';

export interface ToolRun {
  readonly exitCode: number;
  readonly output: string;
}

export interface ToolOptions {
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output as it comes, and not again. */
  readonly isLive?: boolean;
}

/** Nothing here takes this long: a tool that does hangs, and the run must still end. */
const limitMs = 15 * 60_000;

/** Tools write to a pipe here, but what they write ends where our own output does. */
const colors = process.stdout.isTTY
  ? { FORCE_COLOR: '1' }
  : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** Runs a tool of `node_modules/.bin` with the Node that runs us. */
export function runTool(
  tool: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolRun> {
  return runProcess(process.execPath, [`node_modules/.bin/${tool}`, ...args], options);
}

/** Runs a program to its end; it gets no input, and ends when we are told to. */
export async function runProcess(
  program: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolRun> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colors, ...options.env },
  });
  // Not `spawn`'s own limit: for a program that is not there it keeps its timer, and us with it.
  const limit = setTimeout(() => child.kill(), limitMs);
  const stop = () => child.kill();
  process.once('exit', stop);
  process.once('SIGTERM', exit);
  try {
    return await waitFor(child, options.isLive === true);
  } finally {
    clearTimeout(limit);
    process.off('exit', stop);
    process.off('SIGTERM', exit);
  }
}

/** Dying of the signal itself, we would leave the child behind. */
function exit(): void {
  process.exit(143);
}

function waitFor(child: ChildProcess, isLive: boolean): Promise<ToolRun> {
  let output = '';
  const take = (chunk: Buffer) => {
    if (isLive) process.stdout.write(chunk);
    else output += chunk.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const ending = signal === null ? '' : `\nEnded by ${signal}.`;
      resolve({ exitCode: code ?? 1, output: output + ending });
    });
  });
}
