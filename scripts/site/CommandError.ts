/** A command can't do what it should, for a reason that its message tells whole: no stack is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
