import { useRouteLoaderData } from 'react-router-dom';
import type { User } from '../../api/users.ts';

/** The person below the frame. Throws outside it. */
export function usePerson(): User {
  const person = useRouteLoaderData<User>('person');
  if (person) return person;
  throw new Error('usePerson() works below the route "person" only: see src/routes.tsx.');
}
