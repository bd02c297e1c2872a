import { useLocation, useNavigate, useNavigation } from 'react-router-dom';
import { stayInPlace } from '../../components/stayInPlace.ts';
import { type ExploreAddress, readAddress, writeAddress } from './exploreAddress.ts';

export type AddressChange = Partial<Pick<ExploreAddress, 'filters' | 'sort'>>;

/**
 * What is being asked for, and how to ask for something else on the same page. A choice shows at
 * once, before its answer is there, and two in a row both count.
 * @param address What the results on screen are for.
 */
export function useAddress(
  address: ExploreAddress,
): readonly [ExploreAddress, (change: AddressChange) => void] {
  const { location: next } = useNavigation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const asked = next?.pathname === pathname ? readAddress(next.search) : address;
  // At once, and not in a transition of React's: that would hold it back until the answer is there.
  const change = (wanted: AddressChange) =>
    void navigate(writeAddress(asked, wanted), { state: stayInPlace, flushSync: true });
  return [asked, change];
}
