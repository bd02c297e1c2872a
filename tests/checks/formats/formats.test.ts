import { spawnSync } from 'node:child_process';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { envFile } from '../../../src/checks/formats/envFile.ts';
import { toYaml, type YamlValue } from '../../../src/checks/formats/yaml.ts';

/** Texts that try to get out of their quotes, often. */
const hostile = fc.string({ unit: 'binary' });
const nasty = fc
  .array(
    fc.constantFrom(
      "'",
      '"',
      '`',
      '$(id)',
      '$' + '{X}',
      '\\',
      '\n',
      '#',
      ' ',
      ': ',
      '- ',
      '%',
      '{',
      '}',
      '\u2028',
      'yes',
      '~',
      'a',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(hostile, nasty);

test('a YAML parser reads back what was written, whatever it is', () => {
  const { tree } = fc.letrec<{ tree: YamlValue }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(
        text.filter((key) => key !== '__proto__'),
        tie('tree'),
        { maxKeys: 3, noNullPrototype: true },
      ),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      expect(parse(toYaml(value))).toEqual(value);
    }),
  );
});

test('an env file holds a value whole, or is not written', () => {
  fc.assert(
    fc.property(text, (value) => {
      const written = writtenOrNull(value);
      if (written === null) expect(value).toMatch(/['"`$\\\r\n\0]/);
      else expect(parseEnv(written)).toEqual({ NAME: value });
    }),
  );
});

test('a shell reads an env file as it was meant', () => {
  const values = [
    '[a,b]',
    "default-src 'none'; sandbox",
    '$(touch /tmp/owned) `id`',
    '#no comment',
    '',
  ];
  for (const value of values) {
    const script = `${envFile([['NAME', value]])}printf %s "$NAME"`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout).toBe(value);
  }
});

test('what no reader would agree on is refused by name', () => {
  expect(() => envFile([['CALLBACK', 'a\nB=c']])).toThrow('CALLBACK');
});

function writtenOrNull(value: string): string | null {
  try {
    return envFile([['NAME', value]]);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
