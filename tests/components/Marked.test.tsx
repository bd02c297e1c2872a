import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Marked } from '../../src/components/Marked.tsx';

test.each([
  ['Orders of customers', ['order', 'orders'], ['Orders']],
  ['a.b (c)', ['a.b', '(c)'], ['a.b', '(c)']],
  ['orders', [], []],
  ['ÜBER alles', ['über'], ['ÜBER']],
])('%s with %j marks %j', (text, words, marked) => {
  const { container } = render(<Marked text={text} words={words} />);

  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(marked);
  expect(container.textContent).toBe(text);
});
