/** Closing is given this long; then the process ends all the same. */
const patienceMs = 900;

/** Ends the process well, with code 0, on Ctrl-C and SIGTERM. */
export function stopOnSignal(close: () => Promise<void>): void {
  const stop = () => {
    process.exitCode = 0;
    setTimeout(() => process.exit(), patienceMs);
    void close().finally(() => process.exit());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
