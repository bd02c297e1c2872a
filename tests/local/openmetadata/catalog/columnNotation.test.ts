import { expect, test } from 'vitest';
import {
  displayOf,
  readColumns,
} from '../../../../local/openmetadata/catalog/seed/columnNotation.ts';

test('columns are read with their structs, however deep', () => {
  const [plain, struct, last] = readColumns('status, home{street,geo{latitude,longitude}}, is_new');

  expect(plain).toEqual({ name: 'status', fields: [] });
  expect(struct?.fields.map(({ name }) => name)).toEqual(['street', 'geo']);
  expect(struct && displayOf(struct)).toBe(
    'struct<street:varchar(255),geo:struct<latitude:decimal(18,4),longitude:decimal(18,4)>>',
  );
  expect(last && displayOf(last)).toBe('boolean');
});
