/** Login hosts of Microsoft's public and sovereign clouds whose endpoints MSAL has built in. */
const microsoftHosts: readonly string[] = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.sovcloud-identity.fr',
  'login.sovcloud-identity.de',
  'login.sovcloud-identity.sg',
];

/** Whether this authority is Microsoft's own, so that Entra's rules for tokens hold. */
export function isMicrosoftAuthority(authority: string): boolean {
  return URL.canParse(authority) && microsoftHosts.includes(new URL(authority).host);
}
