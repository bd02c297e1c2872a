/** The button of the sign-in view in `index.html`, until React puts its own in place. */

/**
 * Signs in when the button is clicked, and at once if that has happened before this script ran:
 * the script in `index.html` notes it.
 * @returns a promise that rejects when a sign-in failed, and else never settles.
 */
export function connectSignInButton(signIn: () => Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    const go = () => void signIn().catch(reject);
    if (document.documentElement.dataset['signIn'] === 'asked') go();
    else document.getElementById('sign-in')?.addEventListener('click', go);
  });
}
