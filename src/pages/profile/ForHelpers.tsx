import { useState } from 'react';
import { Link } from 'react-router-dom';
import { lazily } from '../../components/lazily.tsx';
import { languageInForce } from '../../words/language.ts';
import { usePerson } from '../frame/usePerson.ts';

const Diagnostics = lazily(() =>
  import('../../components/diagnostics/Diagnostics.tsx').then(({ Diagnostics }) => Diagnostics),
);

/** For whoever helps: what the app knows of itself; for administrators the way to the checks. */
export function ForHelpers() {
  const { isAdmin } = usePerson();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="help">
      <h2 id="help">{words.title}</h2>
      {isAdmin && (
        <p>
          <Link to="/security">{words.security}</Link>
        </p>
      )}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.diagnostics}</summary>
        {isOpen && <Diagnostics />}
      </details>
    </section>
  );
}

const english = {
  title: 'Help',
  diagnostics: 'Diagnostics',
  security: 'Check the security of this deployment',
};

const german: typeof english = {
  title: 'Hilfe',
  diagnostics: 'Diagnose',
  security: 'Die Sicherheit dieser Installation prüfen',
};

const words = languageInForce() === 'de' ? german : english;
