/** Frees the connection of an answer that nobody will read. */
export function discard({ body }: Response): void {
  body?.cancel().catch(() => {});
}
