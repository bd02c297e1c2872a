import { MicrosoftLogo } from './MicrosoftLogo.tsx';
import { type SignInWords, words as wordsInForce } from './words.ts';

export interface SignInViewProps {
  readonly appName: string;
  /** Default: in the language in force. */
  readonly words?: SignInWords;
  /** Default: what the sign-in page says. */
  readonly heading?: string;
  /** Why the person is asked again, or what to know before; null at a first visit. */
  readonly notice: string | null;
  /** Which OpenMetadata this is; null while the settings are on their way. */
  readonly server: string | null;
  readonly busy: boolean;
  /** What else to know. */
  readonly hint?: string;
  readonly onSignIn?: () => void;
  readonly onAnotherAccount?: () => void;
}

/**
 * What a signed-out person sees. The build renders it into `index.html`, so that it is there
 * before any script; React draws it where there is more to say than at a first visit.
 */
export function SignInView(props: SignInViewProps) {
  const { words = wordsInForce, appName, heading = words.heading, notice, server, busy } = props;
  const { hint, onSignIn, onAnotherAccount } = props;
  return (
    <main className="sign-in">
      <div className="sign-in-panel">
        <p className="sign-in-brand">{appName}</p>
        <h1>{heading}</h1>
        <p className="sign-in-lead">{notice ?? words.lead}</p>
        <button
          type="button"
          id="sign-in"
          className="sign-in-button"
          aria-busy={busy || undefined}
          onClick={onSignIn}
        >
          <MicrosoftLogo />
          {words.signIn}
        </button>
        {onAnotherAccount && (
          <button type="button" className="sign-in-other" onClick={onAnotherAccount}>
            {words.anotherAccount}
          </button>
        )}
        {hint && <p className="sign-in-server">{hint}</p>}
        <p className="sign-in-server">{server}</p>
      </div>
    </main>
  );
}
