import type { Provider } from 'oidc-provider';
import type { Person } from '../people.ts';
import { findByHint, findByOid } from './directory.ts';
import { errorPage } from './pages/errorPage.ts';
import { pickerPage } from './pages/pickerPage.ts';
import { detailRefusal } from './refusal.ts';
import { malformedRequest } from './refusals.ts';
import type { Registration } from './registration.ts';

/** `GET` shows the picker, `POST` signs the picked person in and goes on with the request. */
export async function pickPerson(
  provider: Provider,
  registration: Registration,
  uid: string,
  request: Request,
): Promise<Response> {
  const interaction = await provider.Interaction.find(uid);
  if (interaction === undefined) return refuse(registration, 'the sign-in request has expired');
  const { people } = registration;
  if (request.method === 'GET') {
    return pickerPage(people, findByHint(people, interaction.params['login_hint']));
  }
  const form = new URLSearchParams(await request.text());
  const person = findByOid(people, form.get('person') ?? undefined);
  if (person === undefined) return refuse(registration, 'nobody was picked');
  await forgetOther(provider, interaction.session, person);
  interaction.result = { login: { accountId: person.oid }, select_account: {}, consent: {} };
  await interaction.persist();
  return new Response(null, { status: 303, headers: { location: interaction.returnTo } });
}

/** The new person takes the session over; oidc-provider would show a sign-out page in between. */
async function forgetOther(
  provider: Provider,
  before: { readonly accountId: string; readonly uid: string } | undefined,
  person: Person,
): Promise<void> {
  if (before === undefined || before.accountId === person.oid) return;
  const session = await provider.Session.findByUid(before.uid);
  if (session === undefined) return;
  session.accountId = undefined;
  session.authorizations = undefined;
  await session.persist();
}

function refuse({ clock }: Registration, reason: string): Response {
  return errorPage(detailRefusal(malformedRequest('invalid_request', reason), clock));
}
