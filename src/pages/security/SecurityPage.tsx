import { useQuery } from '@tanstack/react-query';
import { useLoaderData } from 'react-router-dom';
import { useSession, useSettings } from '../../components/appContext.ts';
import { useTitle } from '../../components/useTitle.ts';
import type { Fetch } from '../../http/timedFetch.ts';
import { usePerson } from '../frame/usePerson.ts';
import { examine } from './examine.ts';
import { Results } from './Results.tsx';
import styles from './SecurityPage.module.css';
import { Summary } from './Summary.tsx';
import { words } from './words.ts';

/** The checks, run with the administrator's own token. That others see none of it is the server's doing. */
export function SecurityPage() {
  const person = usePerson();
  useTitle(words.title);
  return (
    <div className={styles['page']}>
      <h1>{words.title}</h1>
      {person.isAdmin ? <Checks /> : <p>{words.notForYou}</p>}
    </div>
  );
}

function Checks() {
  const signedFetch = useLoaderData<Fetch>();
  const settings = useSettings();
  const { session } = useSession();
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['checks'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => {
      const state = session.getState();
      if (state.status === 'signed-out') return null;
      const { token } = state;
      return examine({ settings, token, signedFetch, fetch: window.fetch, url: ownUrl() });
    },
  });
  return (
    <>
      <p className="quiet">{words.lead}</p>
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={isFetching}
          onClick={() => {
            if (!isFetching) void refetch();
          }}
        >
          {words.again}
        </button>
      </p>
      <p className={styles['summary']} role="status">
        {isFetching ? words.running : data && <Summary report={data} />}
      </p>
      {data && <Results report={data} />}
    </>
  );
}

function ownUrl(): string {
  return (location.origin + import.meta.env.BASE_URL).replace(/\/+$/, '');
}
