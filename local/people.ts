/** Someone who can sign in at the local identity provider. */
export interface Person {
  readonly name: string;
  /** The `preferred_username` of the ID token; its local part is the catalogue's user name. */
  readonly username: string;
  /** Absent for a guest whose home tenant gave no mail value: the ID token then has no `email`. */
  readonly email?: string;
  /** Object ID in the tenant (GUID), the same at every start. */
  readonly oid: string;
  /** What is special about this person, as the picker and `npm start` say it. */
  readonly note: string;
  /** What the catalogue holds: an administrator, a steward, a reader, nobody yet, a switched-off user. */
  readonly catalog: 'admin' | 'steward' | 'reader' | 'unknown' | 'deleted';
  /** Whether Entra lets this person use the application at all (else AADSTS50105). */
  readonly assigned: boolean;
}

/** Everyone the stand-ins know, in the order in which the picker and `npm start` list them. */
export const people: readonly Person[] = [
  {
    name: 'Ada Lovelace',
    username: 'ada@example.com',
    email: 'ada@example.com',
    oid: 'ada00000-0000-4000-8000-000000000001',
    note: 'administrator of the catalog',
    catalog: 'admin',
    assigned: true,
  },
  {
    name: 'Grace Hopper',
    username: 'grace@example.com',
    email: 'grace@example.com',
    oid: 'ada00000-0000-4000-8000-000000000002',
    note: 'data steward',
    catalog: 'steward',
    assigned: true,
  },
  {
    name: 'Alan Turing',
    username: 'alan@example.com',
    email: 'alan@example.com',
    oid: 'ada00000-0000-4000-8000-000000000003',
    note: 'reader',
    catalog: 'reader',
    assigned: true,
  },
  {
    name: 'Katherine Johnson',
    username: 'katherine@example.com',
    email: 'katherine@example.com',
    oid: 'ada00000-0000-4000-8000-000000000004',
    note: 'not in the catalog yet: signs up',
    catalog: 'unknown',
    assigned: true,
  },
  {
    name: 'Edsger Dijkstra',
    username: 'edsger@example.com',
    email: 'edsger@example.com',
    oid: 'ada00000-0000-4000-8000-000000000005',
    note: 'not assigned to the application (AADSTS50105)',
    catalog: 'unknown',
    assigned: false,
  },
  {
    name: 'Margaret Hamilton',
    username: 'margaret@partner.example',
    oid: 'ada00000-0000-4000-8000-000000000006',
    note: 'guest of another tenant, no email claim',
    catalog: 'reader',
    assigned: true,
  },
  {
    name: 'Dennis Ritchie',
    username: 'dennis@example.com',
    email: 'dennis@example.com',
    oid: 'ada00000-0000-4000-8000-000000000007',
    note: 'switched off in the catalog',
    catalog: 'deleted',
    assigned: true,
  },
];
