import { useTitle } from '../../components/useTitle.ts';
import { useLoaded } from '../useLoaded.ts';
import type { LoadedUser } from './loadUser.ts';
import { PersonView } from './PersonView.tsx';

/** Somebody else, or oneself as others see one. */
export function PersonPage() {
  const { user, owned } = useLoaded<LoadedUser>();
  useTitle(user.label);
  return <PersonView user={user} name={user.label} email={user.email} owned={owned} />;
}
