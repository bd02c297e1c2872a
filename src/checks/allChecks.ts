import { appAnswers } from './app/appAnswers.ts';
import { appSettings } from './app/appSettings.ts';
import { pageHeaders } from './app/pageHeaders.ts';
import { policyFits } from './app/policyFits.ts';
import { sameOrigin } from './app/sameOrigin.ts';
import type { Check } from './check.ts';
import {
  adminNamesPublic,
  defaultAdmin,
  guessableAdmins,
  selfSignup,
} from './people/administrators.ts';
import { apiAnswersData, serverAnswers } from './server/answers.ts';
import { apiHeaders } from './server/apiHeaders.ts';
import { clock } from './server/clock.ts';
import { https } from './server/https.ts';
import { jwtKeys } from './server/jwtKeys.ts';
import { version } from './server/version.ts';
import { authority, tenantById } from './signIn/authority.ts';
import { callbackUrl } from './signIn/callbackUrl.ts';
import { clientId } from './signIn/clientId.ts';
import { clientType } from './signIn/clientType.ts';
import { foreignTenants, keyUrls } from './signIn/foreignTenants.ts';
import { emailFirst, ownName } from './signIn/principalClaims.ts';
import { provider } from './signIn/provider.ts';
import { tokenLifetime } from './token/tokenLifetime.ts';
import { tokenSize } from './token/tokenSize.ts';

/** Every check, in the order in which a deployment is set up. */
export const allChecks: readonly Check[] = [
  serverAnswers,
  appAnswers,
  appSettings,
  apiAnswersData,
  https,
  version,
  provider,
  clientType,
  clientId,
  authority,
  tenantById,
  callbackUrl,
  keyUrls,
  foreignTenants,
  emailFirst,
  ownName,
  jwtKeys,
  defaultAdmin,
  guessableAdmins,
  adminNamesPublic,
  selfSignup,
  sameOrigin,
  pageHeaders,
  policyFits,
  apiHeaders,
  clock,
  tokenSize,
  tokenLifetime,
];
