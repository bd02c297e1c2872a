import { useSession, useSettings } from '../../components/appContext.ts';
import { useTitle } from '../../components/useTitle.ts';
import { formatTime } from '../../words/format.ts';
import { fact } from '../asset/fact.ts';
import { FactList } from '../person/FactList.tsx';
import { PersonView } from '../person/PersonView.tsx';
import { words } from '../person/words.ts';
import { useLoaded } from '../useLoaded.ts';
import { ForHelpers } from './ForHelpers.tsx';
import type { LoadedProfile } from './loadProfile.ts';

/** Who is signed in, in the catalogue's eyes and the authority's. Never the token itself. */
export function ProfilePage() {
  const { user, owned } = useLoaded<LoadedProfile>();
  const { server } = useSettings();
  const { state } = useSession();
  useTitle(words.profile);
  if (state.status === 'signed-out') return null;
  const { account, token } = state;
  return (
    <PersonView
      user={user}
      name={account.name}
      email={user.email || account.username}
      owned={owned}
    >
      <section aria-labelledby="session">
        <h2 id="session">{words.session}</h2>
        <FactList
          facts={[
            fact(words.account, account.username),
            fact(words.tenant, account.tenantId ?? words.none),
            fact(words.signedInAt, formatTime(token.signedInAt)),
            fact(words.renewedBy, formatTime(token.expiresAt)),
            fact(words.token, words.tokenKinds[token.kind]),
            fact(words.server, server.version.text),
          ]}
        />
      </section>
      <ForHelpers />
    </PersonView>
  );
}
