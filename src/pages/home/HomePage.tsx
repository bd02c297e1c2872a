import { type ReactNode, useId } from 'react';
import { useLoaderData } from 'react-router-dom';
import type { Reference } from '../../api/references.ts';
import type { SearchHit } from '../../api/searchHit.ts';
import { AssetList } from '../../components/AssetList.tsx';
import { useSession } from '../../components/appContext.ts';
import { Time } from '../../components/Time.tsx';
import { useTitle } from '../../components/useTitle.ts';
import { usePerson } from '../frame/usePerson.ts';
import type { Loaded } from '../pageData.ts';
import { useNewest } from '../useLoaded.ts';
import { ExpandableList } from './ExpandableList.tsx';
import { FirstOfMany } from './FirstOfMany.tsx';
import { greeting } from './greeting.ts';
import styles from './HomePage.module.css';
import type { HomeParts } from './loadHome.ts';
import { Pending } from './Pending.tsx';
import { words } from './words.ts';

/** Greets, and shows what concerns the person. */
export function HomePage() {
  const person = usePerson();
  const { owns, follows, teamsOwn, changed } = useLoaderData<HomeParts>();
  const { state } = useSession();
  useTitle(words.title);
  const name = state.status === 'signed-in' ? state.account.name : person.label;
  const teams = person.teams.map(({ label }) => label);
  return (
    <>
      <h1>{greeting(name)}</h1>
      <div className={styles['sections']}>
        <Section title={words.owns}>
          <Pending part={owns} missing={words.recordDown}>
            {(found) => (
              <FirstOfMany {...found} empty={words.ownsNothing} all={ownedIn([person.label])} />
            )}
          </Pending>
        </Section>
        <Section title={words.follows}>
          <Pending part={follows} missing={words.recordDown}>
            {(loaded) => <Followed loaded={loaded} />}
          </Pending>
        </Section>
        <Section title={words.teamsOwn}>
          {teams.length === 0 ? (
            <AssetList assets={[]} empty={words.noTeam} />
          ) : (
            <Pending part={teamsOwn} missing={words.searchDown}>
              {({ hits, total }) => (
                <FirstOfMany
                  assets={hits}
                  total={total}
                  empty={words.teamsOwnNothing}
                  all={ownedIn(teams)}
                />
              )}
            </Pending>
          )}
        </Section>
        <Section title={words.changed}>
          <Pending part={changed} missing={words.searchDown}>
            {({ hits, total }) => (
              <FirstOfMany
                assets={hits}
                total={total}
                empty={words.changedNothing}
                all="/explore?sort=updated"
                note={updated}
              />
            )}
          </Pending>
        </Section>
      </div>
    </>
  );
}

/** What is followed by now: a toast may undo it here. */
function Followed({ loaded }: { readonly loaded: Loaded<readonly Reference[]> }) {
  return <ExpandableList assets={useNewest(loaded)} empty={words.followsNothing} />;
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

/** Explore, narrowed to these owners. */
function ownedIn(owners: readonly string[]): string {
  return `/explore?${new URLSearchParams(owners.map((owner) => ['owner', owner]))}`;
}

function updated({ updatedAt }: SearchHit): ReactNode {
  return updatedAt === null ? null : <Time at={updatedAt} />;
}
