import type { Refusal } from './refusal.ts';

/** Entra's refusals, by what is wrong. The numbers and OAuth errors are Entra's own. */

export const unknownTenant = (tenant: string): Refusal => ({
  error: 'invalid_request',
  code: 90002,
  text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
});

export const unknownClient = (clientId: string, tenant: string): Refusal => ({
  error: 'unauthorized_client',
  code: 700016,
  text: `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
});

export const unregisteredRedirectUri = (redirectUri: string, clientId: string): Refusal => ({
  error: 'invalid_request',
  code: 50011,
  text: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'. Make sure the redirect URI sent in the request matches one added to your application.`,
});

export const missingParameter = (name: string): Refusal => ({
  error: 'invalid_request',
  code: 900144,
  text: `The request body must contain the following parameter: '${name}'.`,
});

export const missingPkce: Refusal = {
  error: 'invalid_request',
  code: 9002325,
  text: 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
};

export const disabledResponseType = (responseType: string): Refusal => ({
  error: 'unsupported_response_type',
  code: responseType === 'id_token' ? 700054 : 700051,
  text: `response_type '${responseType}' is not enabled for the application.`,
});

export const unknownResource = (resource: string, tenant: string): Refusal => ({
  error: 'invalid_resource',
  code: 500011,
  text: `The resource principal named ${resource} was not found in the tenant named ${tenant}.`,
});

export const notAssigned = (username: string, clientId: string): Refusal => ({
  error: 'access_denied',
  code: 50105,
  text: `Your administrator has configured the application '${clientId}' to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${username}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.`,
});

export const nobodySignedIn: Refusal = {
  error: 'login_required',
  code: 50058,
  text: 'A silent sign-in request was sent but no user is signed in.',
};

export const otherPersonSignedIn: Refusal = {
  error: 'interaction_required',
  code: 160021,
  text: 'Application requested a user session which does not exist.',
};

export const signInTooOld: Refusal = {
  error: 'login_required',
  code: 70046,
  text: 'The session has expired or is invalid due to re-authentication checks.',
};

export const noCrossOrigin: Refusal = {
  error: 'invalid_request',
  code: 9002327,
  text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
};

export const foreignOrigin = (origin: string): Refusal => ({
  error: 'invalid_request',
  code: 9002326,
  text: `Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '${origin}'.`,
});

export const secretFromPublicClient: Refusal = {
  error: 'invalid_client',
  code: 700025,
  text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  status: 401,
};

export const missingSecret: Refusal = {
  error: 'invalid_client',
  code: 7000218,
  text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  status: 401,
};

export const wrongSecret = (clientId: string): Refusal => ({
  error: 'invalid_client',
  code: 7000215,
  text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  status: 401,
});

export const unsupportedGrantType = (grantType: string): Refusal => ({
  error: 'unsupported_grant_type',
  code: 70003,
  text: `The app requested an unsupported grant type '${grantType}'.`,
});

export const codeRedeemed: Refusal = {
  error: 'invalid_grant',
  code: 54005,
  text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
};

export const codeExpired: Refusal = {
  error: 'invalid_grant',
  code: 70008,
  text: 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
};

export const wrongVerifier: Refusal = {
  error: 'invalid_grant',
  code: 501481,
  text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
};

export const otherReplyAddress = (redirectUri: string): Refusal => ({
  error: 'invalid_client',
  code: 500112,
  text: `The reply address '${redirectUri}' does not match the reply address provided when requesting Authorization code.`,
});

export const refreshTokenExpired: Refusal = {
  error: 'invalid_grant',
  code: 700084,
  text: "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can't be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.",
};

export const grantRevoked: Refusal = {
  error: 'invalid_grant',
  code: 50173,
  text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
};

export const malformedGrant: Refusal = {
  error: 'invalid_grant',
  code: 9002313,
  text: 'Invalid request. Request is malformed or invalid.',
};

/** What has no number of its own here: `reason` says what is wrong. */
export const malformedRequest = (error: string, reason: string): Refusal => ({
  error,
  code: 9002313,
  text: `Invalid request. Request is malformed or invalid: ${reason}`,
});
