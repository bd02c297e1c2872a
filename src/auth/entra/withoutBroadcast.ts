/**
 * Runs `build` where there is no BroadcastChannel. MSAL posts the whole account on a channel of its
 * own at each sign-in, the ID token with it, for every page of this origin to hear; it does without
 * where the browser has no such thing. The app's own messages between tabs never hold a token.
 */
export function withoutBroadcast<T>(build: () => T): T {
  const property = Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel');
  if (!property?.configurable) return build();
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  try {
    return build();
  } finally {
    Object.defineProperty(globalThis, 'BroadcastChannel', property);
  }
}
