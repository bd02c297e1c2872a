/**
 * The package, without the line that it prints on Node 20 ("Unsupported runtime"): everything that
 * is used of it here works there.
 */
const { warn } = console;
console.warn = (...lines: unknown[]) => {
  if (!String(lines[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...lines);
};
export const { Provider, errors, interactionPolicy } = await import('oidc-provider');
console.warn = warn;
