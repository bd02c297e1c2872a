import { html } from 'hono/html';
import type { Person } from '../../people.ts';
import { pageMarkup, respondWithMarkup } from './page.ts';

/** "Pick an account": a button per person, named by the person's name alone. */
export function pickerPage(people: readonly Person[], hinted: Person | undefined): Response {
  const content = html`
    <h1>Pick an account</h1>
    <p class="soft">Local identity provider: no password, these people are made up.</p>
    <form method="post">
      <ul>
        ${people.map((person) => tile(person, person === hinted))}
      </ul>
    </form>`;
  return respondWithMarkup(pageMarkup('Pick an account', content));
}

function tile(person: Person, isHinted: boolean) {
  const noteId = `note-${person.oid}`;
  const button = html`<button
    name="person"
    value="${person.oid}"
    aria-describedby="${noteId}"
    ${isHinted ? 'autofocus' : ''}
  >${person.name}</button>`;
  return html`<li>
    ${button}
    <div class="soft" id="${noteId}">${person.username} · ${person.note}</div>
  </li>`;
}
