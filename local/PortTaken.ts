/** Another process listens at the port. Scripts add which variable moves it. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly code = 'EADDRINUSE';
  readonly port: number;

  constructor(port: number, cause: Error) {
    super(`Port ${port} is taken by another process.`, { cause });
    this.port = port;
  }
}
