import { useState } from 'react';
import type { SignedOutReason, SignInOptions } from '../../auth/session.ts';
import { useSession, useSettings } from '../../components/appContext.ts';
import { useFocusKept } from '../../components/useFocusKept.ts';
import { useTitle } from '../../components/useTitle.ts';
import { SignInView } from './SignInView.tsx';
import { serverLine } from './serverLine.ts';
import { words } from './words.ts';

const notices: Partial<Record<SignedOutReason, string>> = {
  'signed-out-elsewhere': words.elsewhere,
  expired: words.expired,
  idle: words.idle,
  limit: words.limit,
};

/** The sign-in page at whatever address was asked for: it opens again afterwards. */
export function SignInPage() {
  const settings = useSettings();
  const { session, state } = useSession();
  const [busy, setBusy] = useState(false);
  useTitle(words.signIn);
  useFocusKept();
  const signIn = async (options: SignInOptions) => {
    setBusy(true);
    await session.signIn(options).finally(() => setBusy(false));
  };
  const reason = state.status === 'signed-out' ? state.reason : 'never';
  const other = session.reachesAuthority
    ? { onAnotherAccount: () => void signIn({ anotherAccount: true }) }
    : { hint: words.onlyAtMicrosoft };
  return (
    <SignInView
      appName={settings.appName}
      notice={notices[reason] ?? null}
      server={serverLine(settings)}
      busy={busy}
      onSignIn={() => void signIn({})}
      {...(reason === 'never' ? {} : other)}
    />
  );
}
