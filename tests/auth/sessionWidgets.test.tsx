import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCurrentSession } from '../../src/auth/currentSession.ts';
import type { Session } from '../../src/auth/session.ts';
import { AppContext } from '../../src/components/appContext.ts';
import { SessionNotice } from '../../src/components/SessionNotice.tsx';
import { StillThere } from '../../src/components/StillThere.tsx';
import { record } from './support/records.ts';
import { settings } from './support/settings.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom knows the element and not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(() => void vi.useRealTimers());

function open() {
  const current = createCurrentSession(record(), 'never');
  const stay = vi.fn(() => current.note({ idleEndsAt: null }));
  const nothing = async () => {};
  const session: Session = {
    reachesAuthority: true,
    getState: current.getState,
    subscribe: current.subscribe,
    lastFailure: () => null,
    signIn: nothing,
    signInWithoutClick: nothing,
    signOut: nothing,
    stay,
  };
  render(
    <AppContext value={{ settings: settings(), session }}>
      <SessionNotice />
      <StillThere />
    </AppContext>,
  );
  return { current, stay };
}

const dialog = () => screen.queryByRole('dialog', { name: 'Are you still there?' });
const announced = () => dialog()?.querySelector('[aria-live]')?.textContent;

test('nobody is asked before it is time', () => {
  open();

  expect(dialog()).toBeNull();
});

test('the person is asked, counted down to, and told aloud at a few marks only', () => {
  const { current } = open();

  act(() => current.note({ idleEndsAt: Date.now() + 60_000 }));
  expect(announced()).toContain('60 seconds');
  act(() => void vi.advanceTimersByTime(20_000));
  expect(dialog()?.textContent).toContain('40 seconds');
  expect(announced()).toContain('60 seconds');
  act(() => void vi.advanceTimersByTime(10_000));
  expect(announced()).toContain('30 seconds');
  act(() => void vi.advanceTimersByTime(29_000));

  expect(dialog()?.textContent).toContain('1 second.');
  expect(announced()).toContain('10 seconds');
});

test('the answer is one button, and Escape is an answer too', () => {
  const { current, stay } = open();
  act(() => current.note({ idleEndsAt: Date.now() + 60_000 }));

  fireEvent.click(screen.getByRole('button', { name: 'Stay signed in' }));
  expect(dialog()).toBeNull();
  act(() => current.note({ idleEndsAt: Date.now() + 60_000 }));
  fireEvent(screen.getByRole('dialog'), new Event('cancel'));

  expect(stay).toHaveBeenCalledTimes(2);
  expect(dialog()).toBeNull();
});

test('the question is closed before it is gone, so that the focus goes back to where it was', () => {
  const wasInPage: boolean[] = [];
  HTMLDialogElement.prototype.close = function () {
    wasInPage.push(this.isConnected);
  };
  const { current } = open();
  act(() => current.note({ idleEndsAt: Date.now() + 60_000 }));

  fireEvent.click(screen.getByRole('button', { name: 'Stay signed in' }));

  expect(wasInPage).toEqual([true]);
});

test('an answer in another tab takes the question back', () => {
  const { current } = open();
  act(() => current.note({ idleEndsAt: Date.now() + 60_000 }));

  act(() => current.note({ idleEndsAt: null }));

  expect(dialog()).toBeNull();
});

test.each([
  ['offline', /You are offline\. Your session is kept/],
  ['busy', /busy/],
  ['unreachable', /can’t be reached/],
] as const)('a session that can not be renewed (%s) is said to be kept', (delay, text) => {
  const { current } = open();
  expect(screen.getByRole('status').textContent).toBe('');

  act(() => current.note({ delay }));
  expect(screen.getByRole('status').textContent).toMatch(text);
  act(() => current.note({ delay: null }));

  expect(screen.getByRole('status').textContent).toBe('');
});

test('a connection that goes is said at once', () => {
  open();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

  act(() => void dispatchEvent(new Event('offline')));

  expect(screen.getByRole('status').textContent).toMatch(/You are offline/);
});
