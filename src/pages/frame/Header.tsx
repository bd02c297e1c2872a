import type { MouseEvent } from 'react';
import { Link, NavLink } from 'react-router-dom';
import { useSettings } from '../../components/appContext.ts';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './Header.module.css';
import { SearchBox } from './SearchBox.tsx';
import type { Suggest } from './useSuggestions.ts';
import { words } from './words.ts';

export interface HeaderProps {
  /** The signed-in person's. */
  readonly name: string;
  readonly suggest: Suggest;
}

export function Header({ name, suggest }: HeaderProps) {
  const { appName } = useSettings();
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: its click moves the focus, so that the address keeps its own fragment */}
      <a href="#main" className={styles['skip']} onClick={skip}>
        {words.skip}
      </a>
      <header className={styles['header']}>
        <Link to="/" className={styles['brand']}>
          {appName}
        </Link>
        <nav className={styles['nav']} aria-label={words.navigation}>
          <NavLink to="/" end>
            {words.home}
          </NavLink>
          <NavLink to="/explore">{words.explore}</NavLink>
        </nav>
        <SearchBox suggest={suggest} />
        <AccountMenu name={name} />
      </header>
    </>
  );
}

/** By hand: following the fragment would be a navigation. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
