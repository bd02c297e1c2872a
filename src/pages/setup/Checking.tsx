import { CopyButton } from '../../components/CopyButton.tsx';
import type { Deployment } from './deployment/deployment.ts';
import { shellWord } from './output/shell.ts';
import styles from './SetupPage.module.css';
import { words } from './words.ts';

/** How to see whether what was set up holds. */
export function Checking({ deployment }: { readonly deployment: Deployment }) {
  const { appUrl, openMetadataUrl } = deployment;
  if (appUrl === '') return null;
  const command = `npm run doctor -- ${word(openMetadataUrl ?? appUrl)} --app ${word(appUrl)}`;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <p>{words.checkLead}</p>
      <p className={styles['hint']}>{words.checkByDoctor}</p>
      <p>
        <code>{command}</code>
        <CopyButton text={command} what={words.checkCommand} />
      </p>
      <p>
        {words.checkBySecurity}{' '}
        <a href={`${import.meta.env.BASE_URL}security`}>{words.checkBySecurityLink}</a>
      </p>
    </section>
  );
}

/** The brackets of an IPv6 address are a pattern to a shell; `cmd` takes quotes for a part of the word. */
const word = (url: string) => (url.includes('[') ? shellWord(url) : url);
