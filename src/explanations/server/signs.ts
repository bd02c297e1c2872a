import * as confidential from './confidential.ts';
import * as people from './people.ts';
import * as permission from './permission.ts';
import type { Sign } from './refusal.ts';
import * as requests from './requests.ts';
import * as signUp from './signUp.ts';
import * as tokens from './tokens.ts';

const onSignUp = /^(?:POST|PUT) .*\/users$/;
const onSearch = /\/(?:search\/|lineage\/getLineage)/;
/** Where a user is asked for by name, a 404 is about that user and not about the caller. */
const notAboutUsers = /^(?!.*\/users\/(?!loggedInUser))/;

/** How the refusals of OpenMetadata are told apart, of any age. The first that fits counts. */
export const signs: readonly Sign[] = [
  { deleted: true, means: people.switchedOff },

  // The server, or a gateway in its place.
  { status: [502, 503, 504], means: requests.serverDown },
  { status: [429], means: requests.tooManyRequests },

  // Sizes. nginx refuses a long header as 400 with a page, before OpenMetadata sees it.
  { status: [431, 494], means: tokens.tokenTooLarge },
  {
    status: [400],
    html: true,
    asked: /\/users\/loggedInUser$/,
    means: tokens.tokenTooLarge,
  },
  { status: [414], means: requests.addressTooLong },

  // The confidential flow: errors are pages with status 200 on older servers, JSON on newer ones.
  { says: /^Redirect URI must exactly match/, means: confidential.redirectNotTrusted },
  {
    html: true,
    asked: /\/auth\/(?:login|refresh|logout)$/,
    means: confidential.serverSignInFailed,
  },
  {
    status: [401],
    says: /No active session|No refresh token in session|Session revoked/i,
    means: tokens.serverSessionEnded,
  },
  { html: true, means: requests.pageInsteadOfData },

  // The token: 401, but 500 on older servers where the signing key is concerned.
  {
    status: [401, 500],
    says: /Cannot obtain jwks|jwk\.NetworkException/i,
    means: tokens.keysOutOfReach,
  },
  {
    status: [401, 500],
    says: /signing key not found|SigningKeyNotFoundException|keyID doesn't match/i,
    means: tokens.signingKeyNotFound,
  },
  { status: [401], says: /Expired token!/, means: tokens.tokenExpired },
  { status: [401], says: /Token not present/, means: tokens.tokenNotSent },
  { status: [401], says: /Public key mismatch/, means: tokens.publicKeyMismatch },
  {
    status: [401],
    says: /none of the following claims are present|'username' claim is not present/,
    means: tokens.principalClaimMissing,
  },
  {
    status: [401],
    says: /email' claim|email claim '|email format in claim|is not an email address/,
    means: tokens.emailClaimUnusable,
  },
  {
    status: [401],
    says: /does not match the principal domain|not in allowed list/,
    means: people.wrongDomain,
  },
  { status: [401], says: /^User with email .* is not registered/, means: people.accountClash },
  { status: [401], says: /current bot's token/, means: tokens.botTokenReplaced },
  { status: [401], says: /personal access token/, means: tokens.personalTokenRevoked },
  { status: [401], says: /Invalid session|used after logout/, means: tokens.serverSessionEnded },
  { status: [401], says: /Unable to decode|Invalid token\.$/, means: tokens.tokenUnreadable },
  { status: [401], means: tokens.tokenRefused },

  // The person.
  {
    status: [400],
    says: /Account already exists|exists but is not associated with the provided/,
    means: people.accountClash,
  },
  {
    status: [404],
    says: /^User with provider name|^Cannot find user with provided/,
    means: people.unknownPerson,
  },
  {
    status: [404],
    says: /^user instance for (?![\da-f]{8}-).* not found/, // a caller is named, never a UUID
    asked: notAboutUsers,
    means: people.personGone,
  },

  // Sign-up.
  { status: [403], says: /^Self Signup is not enabled/, means: people.signUpOff },
  { status: [403], says: /^Self Signup can only create/, means: signUp.signUpForOthers },
  { status: [409], asked: onSignUp, means: signUp.signUpNameTaken },
  { status: [400], asked: onSignUp, means: signUp.signUpRefused },

  // What the person may do.
  { status: [403], says: /is not admin/, means: permission.adminsOnly },
  { status: [403], says: /does not belong to domain/, means: permission.otherDomainOfData },
  { status: [403], means: permission.notAllowed },

  // The request. A path or method that a server does not have is a 500 with the status inside.
  { status: [500], says: /\[HTTP 4\d\d /, means: requests.notOnThisServer },
  { status: [412], means: requests.editedMeanwhile },
  { status: [500], says: /JsonPatch\.Operation\.TEST fails/, means: requests.editedMeanwhile },
  { status: [404, 410], means: requests.notFound },
  { status: [409], means: requests.alreadyExists },
  { status: [405, 406, 415, 501], means: requests.notOnThisServer },

  // Search.
  { status: [500], says: /index_not_found_exception/, means: requests.searchIndexMissing },
  {
    status: [500],
    says: /search_phase_execution_exception|all shards failed/,
    means: requests.searchNotUnderstood,
  },
  {
    status: [500],
    says: /Connection refused|Connection reset|timed? ?out/i,
    asked: onSearch,
    means: requests.searchDown,
  },
];
