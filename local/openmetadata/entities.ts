/** What every entity of the catalogue has. `href` is not stored: it depends on the request. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  /** Name of the user. */
  readonly updatedBy: string;
  readonly deleted: boolean;
  readonly changeDescription?: ChangeDescription;
}

export interface ChangeDescription {
  readonly fieldsAdded: readonly FieldChange[];
  readonly fieldsUpdated: readonly FieldChange[];
  readonly fieldsDeleted: readonly FieldChange[];
  readonly previousVersion: number;
}

export interface FieldChange {
  readonly name: string;
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

export interface User extends Entity {
  readonly email: string;
  readonly isBot: boolean;
  readonly isAdmin: boolean;
  /** Absent for people who signed up by themselves. */
  readonly isEmailVerified?: boolean;
  readonly profile?: Profile;
  /** Ids of teams; none means the Organization. */
  readonly teams: readonly string[];
  /** Ids of roles given to the person, without those that come with a team. */
  readonly roles: readonly string[];
}

export interface Profile {
  readonly images?: Readonly<Record<string, string>>;
}

export interface Team extends Entity {
  readonly teamType: 'Organization' | 'BusinessUnit' | 'Division' | 'Department' | 'Group';
  readonly isJoinable: boolean;
  /** Ids of the teams above this one; empty for the Organization only. */
  readonly parents: readonly string[];
  /** Ids of the roles that each member inherits. */
  readonly defaultRoles: readonly string[];
}

export interface Role extends Entity {
  /** Names of the policies, which the stand-in has by name only. */
  readonly policies: readonly string[];
}

/** How one entity points at another. */
export interface EntityReference {
  readonly id: string;
  /** `user`, `team`, `table` and so on. */
  readonly type: string;
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly description?: string;
  readonly displayName?: string;
  readonly deleted: boolean;
  readonly inherited?: boolean;
  readonly href: string;
}
