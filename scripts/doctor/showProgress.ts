/** Says on `stream` what is waited for, until `work` is done; anew each second on a terminal. */
export function showProgress(stream: NodeJS.WriteStream) {
  return async <T>(what: string, work: Promise<T>): Promise<T> => {
    if (!stream.isTTY) {
      stream.write(`${what} …\n`);
      return work;
    }
    const started = Date.now();
    const show = () => stream.write(`\r${what} … ${Math.round((Date.now() - started) / 1000)} s`);
    show();
    const timer = setInterval(show, 1000);
    try {
      return await work;
    } finally {
      clearInterval(timer);
      stream.write('\r\u001b[K');
    }
  };
}
