import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Breakable } from '../../src/components/Breakable.tsx';

test.each([
  ['PersonalData.Special_Category', 'Personal|Data.|Special_|Category'],
  ['kafka_prod."orders.created.v1"', 'kafka_|prod.|"orders.|created.|v1"'],
  ['name with spaces', 'name with spaces'],
  ['..', '..'],
  ['__init__', '__|init__'],
  ['größe_日本語', 'größe_|日本語'],
  ['JSONPath v1.5', 'JSONPath v1.|5'],
  ['', ''],
])('%j is broken between its words alone', (text, expected) => {
  const { container } = render(<Breakable text={text} />);

  expect(container.innerHTML.replace(/<span.*?><.span>/g, '|')).toBe(expected);
  expect(container.textContent).toBe(text);
});

test('a name of thousands of words is whole, and is not made of thousands of elements', () => {
  const name = 'aB'.repeat(20_000);

  const { container } = render(<Breakable text={name} />);

  expect(container.textContent).toBe(name);
  expect(container.querySelectorAll('span').length).toBeLessThan(200);
});
