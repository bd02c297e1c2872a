/** Says on `stream` what is waited for, until `work` is done; anew each second on a terminal. */
export function showProgress(stream: NodeJS.WriteStream) {
  return async <T>(what: string, work: Promise<T>): Promise<T> => {
    const started = Date.now();
    const show = () => stream.write(`\r${what} … ${Math.round((Date.now() - started) / 1000)} s`);
    if (stream.isTTY) show();
    else stream.write(`${what} …\n`);
    // Without a timer of its own the process would end while it waits: a time limit keeps none alive.
    const timer = setInterval(stream.isTTY ? show : () => {}, 1000);
    try {
      return await work;
    } finally {
      clearInterval(timer);
      if (stream.isTTY) stream.write('\r\u001b[K');
    }
  };
}
