import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createCurrentSession } from '../../src/auth/currentSession.ts';
import type { Session } from '../../src/auth/session.ts';
import { AppContext } from '../../src/components/appContext.ts';
import { useDraft } from '../../src/components/useDraft.ts';
import { grace, record } from './support/records.ts';
import { settings } from './support/settings.ts';

function Field({ name }: { readonly name: string }) {
  const [text, setText, discard] = useDraft(name, 'as saved');
  return (
    <>
      <textarea aria-label="note" value={text} onChange={({ target }) => setText(target.value)} />
      <button type="button" onClick={discard}>
        Save
      </button>
    </>
  );
}

/** A form on a page of its own, as after a redirect. */
function openForm(account = record().account, name = 'note') {
  cleanup();
  const current = createCurrentSession(record({ account }), 'never');
  const nothing = async () => {};
  const session: Session = {
    reachesAuthority: true,
    getState: current.getState,
    subscribe: current.subscribe,
    lastFailure: () => null,
    signIn: nothing,
    signInWithoutClick: nothing,
    signOut: nothing,
    stay: () => {},
  };
  const page = (shown: string) => (
    <AppContext value={{ settings: settings(), session }}>
      <Field name={shown} />
    </AppContext>
  );
  const { rerender } = render(page(name));
  return { current, show: (next: string) => rerender(page(next)) };
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>('note');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

test('what was typed outlives a redirect', () => {
  openForm();
  expect(field().value).toBe('as saved');
  type('half a thought');

  openForm();

  expect(field().value).toBe('half a thought');
});

test('what was saved is forgotten', () => {
  openForm();
  type('done');
  fireEvent.click(screen.getByText('Save'));
  expect(field().value).toBe('as saved');

  openForm();

  expect(field().value).toBe('as saved');
});

test('C32: nobody sees what another account has typed', () => {
  openForm();
  type('mine');

  openForm(grace);

  expect(field().value).toBe('as saved');
});

test('each form has its own draft', () => {
  const { show } = openForm();
  type('of one');

  show('another');
  expect(field().value).toBe('as saved');
  show('note');

  expect(field().value).toBe('of one');
});

test.each([
  ['expired', 1],
  ['idle', 1],
  ['limit', 1],
  ['failed', 1],
  ['signed-out', 0],
  ['signed-out-elsewhere', 0],
  ['signed-out-here', 0],
] as const)('C30: a session that ended (%s) leaves %d drafts', (reason, left) => {
  const { current } = openForm();
  type('mine');

  act(() => current.end(reason));

  const drafts = Object.keys(sessionStorage).filter((key) => key.startsWith('session.draft.'));
  expect(drafts).toHaveLength(left);
});
