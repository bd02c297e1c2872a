import {
  EventType,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from '@azure/msal-browser';
import {
  AuthenticatedTemplate,
  MsalProvider,
  UnauthenticatedTemplate,
  useMsal,
} from '@azure/msal-react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchName } from '../fetchName.ts';
import { identity, scopes } from '../identity.ts';

// The pattern of Microsoft's React tutorial. Only what the local authority needs is added: its
// endpoints, which MSAL knows by itself for Microsoft's own.
const application = new PublicClientApplication({
  auth: {
    clientId: identity.clientId,
    authority: identity.authority,
    knownAuthorities: [new URL(identity.authority).host],
    authorityMetadata: JSON.stringify({
      issuer: identity.issuer,
      authorization_endpoint: identity.authorizeEndpoint,
      token_endpoint: identity.tokenEndpoint,
      end_session_endpoint: identity.endSessionEndpoint,
      jwks_uri: identity.keysUri,
    }),
    redirectUri: '/',
    postLogoutRedirectUri: '/',
  },
  cache: { cacheLocation: 'sessionStorage' },
});

function App() {
  return (
    <MsalProvider instance={application}>
      <AuthenticatedTemplate>
        <Name />
      </AuthenticatedTemplate>
      <UnauthenticatedTemplate>
        <SignInButton />
      </UnauthenticatedTemplate>
    </MsalProvider>
  );
}

function SignInButton() {
  const { instance } = useMsal();
  return (
    <button type="button" onClick={() => void instance.loginRedirect({ scopes })}>
      Sign in with Microsoft
    </button>
  );
}

function Name() {
  const { instance, accounts } = useMsal();
  const [name, setName] = useState('');
  const account = instance.getActiveAccount() ?? accounts[0];
  useEffect(() => {
    if (account === undefined) return;
    instance
      .acquireTokenSilent({ scopes, account })
      .then(({ idToken }) => fetchName(idToken))
      .then(setName)
      .catch((error: unknown) => {
        if (error instanceof InteractionRequiredAuthError)
          instance.acquireTokenRedirect({ scopes });
        else throw error;
      });
  }, [instance, account]);
  return <p id="value">{name}</p>;
}

await application.initialize();
const [known] = application.getAllAccounts();
if (known && !application.getActiveAccount()) application.setActiveAccount(known);
application.addEventCallback(({ eventType, payload }) => {
  if (eventType === EventType.LOGIN_SUCCESS && payload && 'homeAccountId' in payload) {
    application.setActiveAccount(payload);
  }
});
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
