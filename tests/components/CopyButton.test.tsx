import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CopyButton } from '../../src/components/CopyButton.tsx';

const uri = 'https://catalog.example.com/callback';
const clipboard = (value: unknown) =>
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });

test('a copy button is named by its label and by what it copies, before and after', async () => {
  const user = userEvent.setup();
  render(<CopyButton text={uri} what="the redirect URI" />);

  const button = screen.getByRole('button', { name: 'Copy the redirect URI' });
  expect(button).toHaveTextContent(/^Copy$/);
  await user.click(button);

  expect(button).toHaveAccessibleName('Copied the redirect URI');
  expect(button).toHaveTextContent(/^Copied$/);
  expect(await navigator.clipboard.readText()).toBe(uri);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('what changed since is not said to be copied', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<CopyButton text="old" what="the command" />);
  await user.click(screen.getByRole('button'));

  rerender(<CopyButton text="new" what="the command" />);

  expect(screen.getByRole('button')).toHaveTextContent(/^Copy$/);
});

test.each([
  ['refuses', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ['is not there, on plain http,', undefined],
])(
  'where the clipboard %s it is said, and the text is selected to be copied by hand',
  async (_, value) => {
    const user = userEvent.setup();
    const rejections = vi.fn();
    process.on('unhandledRejection', rejections);
    clipboard(value);
    render(<CopyButton text={uri} what="the redirect URI" />);

    for (const _twice of [1, 2]) await user.click(screen.getByRole('button'));

    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /copy it yourself/ });
    expect(field).toHaveFocus();
    expect(field).toHaveValue(uri);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(uri);
    expect(screen.getByRole('button')).toHaveTextContent(/^Copy$/);
    process.off('unhandledRejection', rejections);
    expect(rejections).not.toHaveBeenCalled();
  },
);
