/** https everywhere; plain http on this machine only. */
export function isTransportSafe({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true;
  return protocol === 'http:' && loopback.includes(hostname);
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
