import { useRef } from 'react';
import { Outlet, useNavigation } from 'react-router-dom';
import { useSession } from '../../components/appContext.ts';
import { Toasts } from '../../components/Toasts.tsx';
import { useFocusKept } from '../../components/useFocusKept.ts';
import { SignInPage } from '../signIn/SignInPage.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { usePlaces } from './usePlaces.ts';
import { usePreloadedPages } from './usePreloadedPages.ts';
import type { Suggest } from './useSuggestions.ts';
import { VersionBanner } from './VersionBanner.tsx';

/** Header and page. When the session ends, nothing of it stays on screen. */
export function Frame({ suggest }: { readonly suggest: Suggest }) {
  const { state } = useSession();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  usePlaces(main);
  useFocusKept();
  usePreloadedPages();
  if (state.status === 'signed-out') return <SignInPage />;
  return (
    <>
      <ProgressBar />
      <Header name={state.account.name} suggest={suggest} />
      <VersionBanner />
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className={styles['main']}
        aria-busy={navigation.state !== 'idle'}
      >
        <Outlet />
      </main>
      <Toasts />
    </>
  );
}
