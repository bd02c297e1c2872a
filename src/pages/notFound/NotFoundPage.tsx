import { Link } from 'react-router-dom';
import { useSession } from '../../components/appContext.ts';
import { useFocusKept } from '../../components/useFocusKept.ts';
import { useTitle } from '../../components/useTitle.ts';
import { Header } from '../frame/Header.tsx';
import type { Suggest } from '../frame/useSuggestions.ts';
import styles from './NotFoundPage.module.css';
import { words } from './words.ts';

/** For everybody: someone who is signed in keeps the way on. */
export function NotFoundPage({ suggest }: { readonly suggest: Suggest }) {
  const { state } = useSession();
  useTitle(words.title);
  useFocusKept();
  return (
    <>
      {state.status === 'signed-in' && <Header name={state.account.name} suggest={suggest} />}
      <main id="main" tabIndex={-1} className={styles['page']}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <Link to="/" className="button">
          {words.home}
        </Link>
      </main>
    </>
  );
}
