import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSession } from '../../components/appContext.ts';
import { Initials } from '../../components/Initials.tsx';
import { useMenu } from '../../components/useMenu.ts';
import { chooseLanguage, languageNames } from '../../words/chooseLanguage.ts';
import { type Language, languageInForce } from '../../words/language.ts';
import styles from './AccountMenu.module.css';
import { MenuChoice } from './MenuChoice.tsx';
import { chooseSlashKey } from './slashKey.ts';
import { chooseTheme, chosenTheme, type Theme, themes } from './theme.ts';
import { useSlashKey } from './useSlashKey.ts';
import { words } from './words.ts';

/** The person's own menu, named by them. */
export function AccountMenu({ name }: { readonly name: string }) {
  const { open, toggle, close, root } = useMenu();
  return (
    <div className={styles['account']} {...root}>
      <button
        type="button"
        className={styles['trigger']}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      >
        <Initials name={name} />
        <span className={styles['name']}>{name}</span>
      </button>
      {open && <Items close={close} />}
    </div>
  );
}

function Items({ close }: { readonly close: () => void }) {
  const { session } = useSession();
  const [theme, setTheme] = useState(chosenTheme);
  const hasSlashKey = useSlashKey();
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    // Safari focuses no button on a click: without this, the press would close the menu first.
    <div
      role="menu"
      aria-label={words.account}
      className={styles['popup']}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Link role="menuitem" tabIndex={-1} to="/profile" onClick={close}>
        {words.profile}
      </Link>
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        onClick={() => {
          close();
          void session.signOut();
        }}
      >
        {words.signOut}
      </button>
      <MenuChoice
        label={words.theme}
        options={themes.map((each) => [each, words.themes[each]])}
        chosen={theme}
        onChoose={choose}
      />
      <MenuChoice
        label={words.language}
        options={languageOptions}
        chosen={languageInForce()}
        onChoose={chooseLanguage}
      />
      <div className={styles['choice']}>
        <button
          type="button"
          role="menuitemcheckbox"
          tabIndex={-1}
          aria-checked={hasSlashKey}
          onClick={() => chooseSlashKey(!hasSlashKey)}
        >
          {words.slashKey}
        </button>
      </div>
    </div>
  );
}

/** A voice for English would say `Deutsch` so that nobody knows it. */
const languageOptions: ReadonlyArray<readonly [Language, string, Language]> = [
  ['en', languageNames.en, 'en'],
  ['de', languageNames.de, 'de'],
];
