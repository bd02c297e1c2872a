import { type ReactNode, useId } from 'react';
import { useLoaderData } from 'react-router-dom';
import type { SearchHit } from '../../api/searchHit.ts';
import { AssetList } from '../../components/AssetList.tsx';
import { useSession } from '../../components/appContext.ts';
import { Time } from '../../components/Time.tsx';
import { useTitle } from '../../components/useTitle.ts';
import { usePerson } from '../frame/loadPerson.ts';
import { Found } from './Found.tsx';
import styles from './HomePage.module.css';
import type { HomeParts } from './loadHome.ts';
import { ReferenceList } from './ReferenceList.tsx';
import { words } from './words.ts';

/** Greets, and shows what concerns the person. */
export function HomePage() {
  const person = usePerson();
  const { teamsOwn, changed } = useLoaderData<HomeParts>();
  const { state } = useSession();
  useTitle(words.title);
  const name = state.status === 'signed-in' ? state.account.name : person.label;
  const teams = person.teams.map(({ label }) => label);
  return (
    <>
      <h1>{words.greeting(name.split(' ')[0] ?? name)}</h1>
      <div className={styles['sections']}>
        <Section title={words.owns}>
          <ReferenceList assets={person.owns} empty={words.ownsNothing} />
        </Section>
        <Section title={words.follows}>
          <ReferenceList assets={person.follows} empty={words.followsNothing} />
        </Section>
        <Section title={words.teamsOwn}>
          {teams.length === 0 ? (
            <AssetList assets={[]} empty={words.noTeam} />
          ) : (
            <Found
              part={teamsOwn}
              empty={words.teamsOwnNothing}
              all={`/explore?${new URLSearchParams(teams.map((team) => ['owner', team]))}`}
            />
          )}
        </Section>
        <Section title={words.changed}>
          <Found
            part={changed}
            empty={words.changedNothing}
            all="/explore?sort=updated"
            note={updated}
          />
        </Section>
      </div>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function updated({ updatedAt }: SearchHit): ReactNode {
  return updatedAt === null ? null : <Time at={updatedAt} />;
}
