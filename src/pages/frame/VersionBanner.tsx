import { useState } from 'react';
import { useSettings } from '../../components/appContext.ts';
import { focusHeading } from '../../components/focusBack.ts';
import type { ServerVersion } from '../../settings/serverFacts.ts';
import styles from './VersionBanner.module.css';
import { words } from './words.ts';

/** Versions that the app was tested with. */
const tested = ['1.6', '2.0'];

/** Says that the server's version is one that nobody has tried. */
export function VersionBanner() {
  const { version } = useSettings().server;
  const [hidden, setHidden] = useState(false);
  if (hidden || isTested(version)) return null;
  const hide = () => {
    focusHeading(document, { preventScroll: true }); // with the button its focus would be gone
    setHidden(true);
  };
  return (
    <aside className={styles['banner']}>
      <p>{words.untested(version.text)}</p>
      <button type="button" onClick={hide}>
        {words.hide}
      </button>
    </aside>
  );
}

function isTested({ major, minor }: ServerVersion): boolean {
  return tested.includes(`${major}.${minor}`);
}
