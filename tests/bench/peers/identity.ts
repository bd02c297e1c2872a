/** Where a peer signs in; its build writes the values in, as the tutorials' authConfig files have them. */
export const identity = {
  clientId: String(import.meta.env['VITE_CLIENT_ID']),
  /** With https in its name, as Microsoft's are. */
  authority: String(import.meta.env['VITE_AUTHORITY']),
  issuer: String(import.meta.env['VITE_ISSUER']),
  authorizeEndpoint: String(import.meta.env['VITE_AUTHORIZE']),
  tokenEndpoint: String(import.meta.env['VITE_TOKEN']),
  endSessionEndpoint: String(import.meta.env['VITE_END_SESSION']),
  keysUri: String(import.meta.env['VITE_KEYS']),
};

export const scopes = ['openid', 'profile', 'email', 'offline_access'];
