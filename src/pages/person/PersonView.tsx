import type { ReactNode } from 'react';
import type { User } from '../../api/users.ts';
import { Initials } from '../../components/Initials.tsx';
import { Notice } from '../../components/Notice.tsx';
import { fact } from '../asset/fact.ts';
import { ReferenceList } from '../asset/ReferenceList.tsx';
import { FactList } from './FactList.tsx';
import type { Owned } from './loadOwned.ts';
import { OwnedSection } from './OwnedSection.tsx';
import styles from './PersonView.module.css';
import { words } from './words.ts';

export interface PersonViewProps {
  readonly user: User;
  readonly name: string;
  /** Empty when it is hidden. */
  readonly email: string;
  readonly owned: Owned;
  readonly children?: ReactNode;
}

/** A person, as the catalogue knows them. */
export function PersonView({ user, name, email, owned, children }: PersonViewProps) {
  const roles = [...user.roles, ...user.inheritedRoles].map(({ label }) => label);
  const { teams } = user;
  return (
    <>
      <header className={styles['header']}>
        <Initials name={name} />
        <div>
          <h1>{name}</h1>
          <p className="quiet">{email || words.hidden}</p>
        </div>
      </header>
      {user.deleted && <Notice>{words.deleted}</Notice>}
      <FactList
        facts={[
          fact(words.userName, user.name),
          fact(words.administrator, user.isAdmin ? words.yes : words.no),
          fact(words.teams, teams.length > 0 ? <ReferenceList references={teams} /> : words.none),
          fact(words.roles, roles.join(', ') || words.none),
        ]}
      />
      <OwnedSection owned={owned} owner={user.label} />
      {children}
    </>
  );
}
