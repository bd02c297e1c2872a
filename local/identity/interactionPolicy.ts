import type { KoaContextWithOIDC } from 'oidc-provider';
import { findByHint, findByOid } from './directory.ts';
import { interactionPolicy } from './oidcProvider.ts';
import { RefusedByEntra } from './RefusedByEntra.ts';
import { notAssigned, otherPersonSignedIn } from './refusals.ts';
import type { Registration } from './registration.ts';
import { refuseScope, requestedScope } from './scopes.ts';

const { Check, Prompt, base } = interactionPolicy;

/**
 * When the picker is shown: for `prompt=select_account`, `login` or `consent`, when nobody is signed
 * in, when the sign-in is older than `max_age`, or when somebody other than the `login_hint` is signed in.
 * Whoever comes through is let in unless Entra would refuse them. There is no consent page: an
 * administrator has granted it for everyone.
 */
export function createPolicy(registration: Registration) {
  const policy = base();
  policy.remove('consent');
  policy.get('login')?.checks.add(
    new Check('other_person', otherPersonSignedIn.text, otherPersonSignedIn.error, ({ oidc }) => {
      const hinted = findByHint(registration.people, oidc.params?.['login_hint']);
      if (hinted === undefined || oidc.result?.login !== undefined) return false;
      return oidc.session?.accountId !== undefined && oidc.session.accountId !== hinted.oid;
    }),
  );
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  policy.add(new Prompt({ name: 'consent', requestable: true }));
  policy.add(
    new Prompt(
      { name: 'admission' },
      new Check('not_admitted', 'Entra refuses', 'access_denied', (context) => {
        admit(context, registration);
        return false;
      }),
    ),
  );
  return policy;
}

/** @throws {RefusedByEntra} */
function admit({ oidc }: KoaContextWithOIDC, registration: Registration): void {
  const refusal = refuseScope(String(oidc.params?.[requestedScope] ?? 'openid'), registration);
  if (refusal !== null) throw new RefusedByEntra(refusal);
  const person = findByOid(registration.people, oidc.session?.accountId);
  const clientId = oidc.client?.clientId ?? registration.clientId;
  if (person?.assigned === false) throw new RefusedByEntra(notAssigned(person.username, clientId));
}
