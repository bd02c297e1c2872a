import type { Reference } from '../../api/references.ts';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { Description } from '../../components/description/Description.tsx';
import { Notice } from '../../components/Notice.tsx';
import { typeName } from '../../components/typeName.ts';
import { useTitle } from '../../components/useTitle.ts';
import { ReferenceList } from '../asset/ReferenceList.tsx';
import { Trail } from '../asset/Trail.tsx';
import { OwnedSection } from '../person/OwnedSection.tsx';
import { words } from '../person/words.ts';
import { useLoaded } from '../useLoaded.ts';
import type { LoadedTeam } from './loadTeam.ts';
import styles from './TeamPage.module.css';

/** A team: who is in it, what it is part of, what it owns. */
export function TeamPage() {
  const { team, owned } = useLoaded<LoadedTeam>();
  const { label, description, deleted, parents, children, users } = team;
  useTitle(label);
  return (
    <>
      <p className={styles['trail']}>
        <AssetIcon type="team" />
        <span>{typeName('team')}</span>
        <Trail places={parents} />
      </p>
      <h1>{label}</h1>
      {deleted && <Notice>{words.teamDeleted}</Notice>}
      {description && (
        <div className={styles['description']}>
          <Description text={description} />
        </div>
      )}
      {children.length > 0 && (
        <section aria-labelledby="subteams">
          <h2 id="subteams">{words.subteams}</h2>
          <div className={styles['members']}>
            <ReferenceList references={children} />
          </div>
        </section>
      )}
      <Members users={users} />
      <OwnedSection owned={owned} owner={label} />
    </>
  );
}

/** A team may hold everyone: so many are named. */
const mostNamed = 120;

function Members({ users }: { readonly users: readonly Reference[] }) {
  const members = users.filter(({ deleted }) => !deleted);
  const rest = members.length - mostNamed;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{words.members}</h2>
      {members.length === 0 ? (
        <p className="quiet">{words.noMembers}</p>
      ) : (
        <div className={styles['members']}>
          <ReferenceList references={members.slice(0, mostNamed)} />
        </div>
      )}
      {rest > 0 && <p className="quiet">{words.more(rest)}</p>}
    </section>
  );
}
