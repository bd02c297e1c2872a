import { WebStorageStateStore } from 'oidc-client-ts';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AuthProvider, type AuthProviderProps, useAuth } from 'react-oidc-context';
import { fetchName } from '../fetchName.ts';
import { identity, scopes } from '../identity.ts';

// The pattern of react-oidc-context's README. The endpoints are given, so that none is looked up.
const settings: AuthProviderProps = {
  authority: identity.issuer,
  client_id: identity.clientId,
  redirect_uri: `${location.origin}/`,
  scope: scopes.join(' '),
  userStore: new WebStorageStateStore({ store: sessionStorage }),
  metadata: {
    issuer: identity.issuer,
    authorization_endpoint: identity.authorizeEndpoint,
    token_endpoint: identity.tokenEndpoint,
    end_session_endpoint: identity.endSessionEndpoint,
    jwks_uri: identity.keysUri,
  },
  onSigninCallback: () => history.replaceState({}, '', location.pathname),
};

function App() {
  const auth = useAuth();
  if (auth.isLoading) return null;
  if (auth.error) return <p role="alert">{auth.error.message}</p>;
  if (auth.user?.id_token) return <Name token={auth.user.id_token} />;
  return (
    <button type="button" onClick={() => void auth.signinRedirect()}>
      Sign in with Microsoft
    </button>
  );
}

function Name({ token }: { readonly token: string }) {
  const [name, setName] = useState('');
  useEffect(() => {
    void fetchName(token).then(setName);
  }, [token]);
  return <p id="value">{name}</p>;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <AuthProvider {...settings}>
      <App />
    </AuthProvider>,
  );
}
