import { quoteName } from '../../reference.ts';
import type { Asset } from '../asset.ts';
import { readColumns } from './columnNotation.ts';
import { columnsFrom } from './columns.ts';
import { tableParents } from './generatedTables.ts';
import { newAsset } from './newAsset.ts';
import { createSchema, databases } from './places.ts';
import { at } from './random.ts';
import { usageSummary } from './usage.ts';

/** Where the names and texts are that break careless clients. */
export const edgeCasesSchema = createSchema('edge_cases', at(databases, 6));

const hostileHtml =
  '<p>orders here</p><img src="x" onerror="document.title=\'owned\'">' +
  '<script>document.title = "owned"</script><a href="javascript:document.title=\'owned\'">click</a>' +
  '<iframe src="https://evil.example/"></iframe><p style="position:fixed;inset:0">over all</p>';

const hostileMarkdown =
  '**bold** <img src=x onerror=alert(1)> orders [link](javascript:alert(1)) ![dot](https://evil.example/dot.png)';

const plain = 'row_id, title, created_at';

const names: readonly (readonly [name: string, description: string, columns?: string])[] = [
  ['name.with.dots', 'Its name holds dots, so it is quoted in the qualified name.'],
  ['name/with/slashes', 'Its name holds slashes.'],
  ['name%2Fwith%252Fescapes', 'Its name looks as if it were encoded already.'],
  ['settings.json', 'Its name ends as a file does.'],
  ['bundle.js', 'Its name ends as a script does.'],
  ['name with spaces', 'Its name holds spaces.'],
  ['we.ird / näme', 'A dot, a slash, blanks and an umlaut.'],
  ['größe_日本語_🚚', 'Its name is not ASCII.'],
  ['مبيعات', 'Its name is written from right to left.'],
  ['question?mark#hash&and=equals', 'Its name looks like a query.'],
  ['plus+and:colon', 'Its name means something to a search engine: + - : ( ) " ~ *'],
  ["it's_quoted", 'An apostrophe.'],
  ['..', 'Two dots.'],
  ['constructor', 'A name that every object in JavaScript has.'],
  [`very_${'long_'.repeat(45)}name`, 'As long as the catalogue allows.'],
  ['hostile_html', hostileHtml],
  ['hostile_markdown', hostileMarkdown],
  ['<img src=x onerror=alert(1)>', 'Its name is markup.'],
  ['long_text', 'A sentence that goes on and on. '.repeat(400)],
  ['wide_200', 'Two hundred columns.', many(200)],
  ['wide_2000', 'Two thousand columns.', many(2000)],
  ['deeply_nested', 'Structs in structs.', nested(8)],
  ['hostile_columns', 'Columns with awkward names.', 'id, weird.name, constructor, select'],
];

function many(count: number): string {
  const kinds = ['amount', 'count', 'at', 'date', 'code', 'rate', 'id', 'text', 'label', 'km'];
  return Array.from({ length: count }, (_, i) => `measure_${i + 1}_${kinds[i % 10]}`).join(',');
}

function nested(depth: number): string {
  return depth === 0 ? 'leaf' : `level_${depth}{name_${depth},${nested(depth - 1)}}`;
}

export function createEdgeCases(today: number): readonly Asset[] {
  return names.map(([name, description, columns = plain], index) => {
    const within = edgeCasesSchema.fullyQualifiedName;
    return newAsset({
      type: 'table',
      name,
      within,
      description,
      updatedAt: today - 30 * 86_400_000 - index * 60_000,
      parents: tableParents(edgeCasesSchema),
      own: {
        serviceType: edgeCasesSchema.database.service.serviceType,
        tableType: 'Regular',
        columns: columnsFrom(readColumns(columns), `${within}.${quoteName(name)}`),
        tableConstraints: [],
        usageSummary: usageSummary(0, today),
      },
    });
  });
}
