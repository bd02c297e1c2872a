/** What the browser's tab says of a page. */
export function titleOf(title: string, appName: string): string {
  return `${title} · ${appName}`;
}
