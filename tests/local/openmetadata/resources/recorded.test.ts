import { test } from 'vitest';
import { isObject } from '../../../../local/openmetadata/resources/json.ts';
import { expectAsRecorded, recordedAnswer, requestOf } from '../../../support/recordedAnswers.ts';
import { ids, openRecordedCatalog } from './recordedCatalog.ts';

/** Sends the recorded requests in order; the file's name tells who asked, else an administrator. */
async function replay(names: readonly string[], opened = openRecordedCatalog()) {
  for (const name of names) {
    const recorded = recordedAnswer(name);
    const { body } = recorded.request;
    // The helper sends text as it is; here text is a JSON string, the id of a user.
    const request = requestOf(recorded, typeof body === 'string' ? { body: `"${body}"` } : {});
    request.headers.set('x-as', askerOf(name));
    const response = await opened.send(request);
    if (!/search|getLineage/.test(name) || response.status !== 200) {
      await expectAsRecorded(response, recorded);
      continue;
    }
    const shown = JSON.stringify(comparable(await response.json()));
    const expected = { ...recorded, body: comparable(recorded.body) };
    await expectAsRecorded(new Response(shown, response), expected);
  }
}

function askerOf(name: string): string {
  if (/jane|follow|vote|perm_404|plain|sampleData/.test(name)) return 'jane.doe';
  return /bob/.test(name) ? 'bob' : 'admin';
}

/** Hits and their documents in lists of their own, so that each document finds one like it. */
function comparable(body: unknown): unknown {
  const plain = untagged(body);
  if (!isObject(plain) || !isObject(plain['hits'])) return plain;
  const hits = plain['hits']['hits'] as readonly Readonly<Record<string, unknown>>[];
  const sources = hits.map(({ _source }) => _source);
  const shells = hits.map(({ _source: _, ...shell }) => shell);
  return { ...plain, hits: { ...plain['hits'], hits: shells }, sources };
}

/** Whether an indexed column has `tags` depends on how it came into the index: not compared. */
function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(
    ([name]) => name !== 'tags' || !('dataType' in value),
  );
  return Object.fromEntries(entries.map(([name, each]) => [name, untagged(each)]));
}

test.each([
  ...['07_tables_nolimit', '07_tables_p1', '07_tables_p2', '07_tables_back', '07_tables_both'],
  ...['07_tables_badcursor', '07_tables_badfield', '07_tables_limit_big', '07_tables_limit_nan'],
  ...['07_domains', '07_glossaryTerms', '07_tags', '07_roles', '07_teams', '07_teams_hierarchy'],
  ...['20_teams_hierarchy', '20_teams_joinable'],
  ...['08_table_nofields', '08_table_all_fields', '08_table_fields_singular_domain'],
  ...['08_customers_owned', '08_table_votes', '08_table_dotted_enc', '08_table_dotted_rawslash'],
  ...['08_table_404_name', '08_table_upper_fqn', '08_table_bad_uuid', '08_table_badfield'],
  ...['08_table_fields_owner_singular', '08_table_notes_fields', '08_table_head'],
  ...['06_table_dup', '06_table_badtag', '06_table_as_jane'],
  ...['12_lineage_404', '12_lineage_depth_bad', '12_lineage_put_jane', '12_lineage_put'],
  ...['12_lineage_get_id', '12_lineage_get_name'],
  ...['13_perm_404', '13_perm_badresource', '13_perm_table_jane', '13_perm_table_id_admin'],
  ...['13_perm_table_id_owned_jane', '13_perm_all_jane', '05_feed_announcements', '16_usage'],
  ...['14_aggregate', '14_search_bad_q', '14_search_special', '14_search_badindex', '14_suggest'],
  ...['14_search_deep', '14_search_size0', '14_search_users'],
  ...['09_patch_404', '09_delete_bob', '09_patch_displayName_jane_customers'],
  ...['09_patch_failing_test', '09_patch_replace_missing', '19_patch_guard_version_stale'],
])('%s is answered as recorded', async (name) => {
  await replay([name]);
});

test('edits of one person, then of another, are answered as recorded', async () => {
  const opened = openRecordedCatalog();
  await replay(['09_patch_desc_admin', '09_patch_ok_test', '09_patch_noop'], opened);
  await editMore(opened);
  await replay(['09_patch_desc_jane', '09_patch_tags_jane', '09_patch_tier_jane'], opened);
  await replay(['09_patch_owner_jane', '13_perm_table_id_jane'], opened);
});

/** What the administrator changed besides. */
async function editMore({ ask }: ReturnType<typeof openRecordedCatalog>) {
  await ask('PATCH', `/tables/${ids.orders}`, {
    as: 'admin',
    body: [
      { op: 'add', path: '/displayName', value: 'Orders!' },
      { op: 'add', path: '/columns/0/description', value: 'the key' },
      { op: 'add', path: '/columns/0/displayName', value: 'Order ID' },
      { op: 'replace', path: '/columns/1/tags', value: [] },
    ],
  });
}

test.each([
  ...['14_search_all', '14_search_filter', '14_search_table_index', '14_search_alias_table'],
  ...['14_search_source_fields', '12_lineage_getLineage'],
])('%s is answered as recorded when both tables were edited', async (name) => {
  const opened = openRecordedCatalog();
  await editMore(opened);
  for (const [id, value] of [
    [ids.orders, 'by jane'],
    [ids.customers, 'by bob'],
  ]) {
    const body = [{ op: 'add', path: '/description', value }];
    await opened.ask('PATCH', `/tables/${id}`, { as: 'admin', body });
  }
  for (const as of ['bob', 'jane.doe'] as const) {
    const body = as === 'bob' ? ids.bob : ids.jane;
    await opened.ask('PUT', `/tables/${ids.orders}/followers`, { as, body });
  }
  await opened.ask('DELETE', '/tables/6dee60aa-e7bf-453c-9d83-51554c778069', { as: 'admin' });
  const vote = { updatedVoteType: 'votedUp' };
  await opened.ask('PUT', `/tables/${ids.orders}/vote`, { as: 'jane.doe', body: vote });
  await replay([name], opened);
});

test('following, unfollowing and voting are answered as recorded', async () => {
  const opened = openRecordedCatalog();
  await opened.ask('PUT', `/tables/${ids.orders}/followers`, { as: 'bob', body: ids.bob });
  await editMore(opened);
  await replay(['09_patch_desc_jane', '09_patch_tags_jane', '09_patch_owner_jane'], opened);
  const body = [{ op: 'remove', path: '/tableConstraints' }];
  await opened.ask('PATCH', `/tables/${ids.orders}`, { as: 'jane.doe', body });
  await replay(['10_follow_json_string', '10_follow_again', '10_follow_bad_user'], opened);
  await replay(['10_vote', '10_table_followers', '10_unfollow', '16_sampleData'], opened);
});

test('versions are answered as recorded', async () => {
  const opened = openRecordedCatalog();
  await editMore(opened);
  await replay(['09_patch_desc_jane', '11_versions', '11_version_01', '11_version_99'], opened);
});

test('deleting and restoring are answered as recorded', async () => {
  const opened = openRecordedCatalog();
  const body = [{ op: 'add', path: '/description', value: 'by bob' }];
  await opened.ask('PATCH', `/tables/${ids.customers}`, { as: 'bob', body });
  await replay(['18_delete_soft', '18_get_deleted', '18_get_deleted_incl', '18_restore'], opened);
  await replay(['21_searchdown_tables'], opened);
});

test('making a table is answered as recorded', async () => {
  const opened = openRecordedCatalog();
  await opened.ask('DELETE', `/tables/${ids.orders}?hardDelete=true`, { as: 'admin' });
  await replay(['06_table_orders'], opened);
});

test('columns, places and guards of other changes are answered as recorded', async () => {
  const opened = openRecordedCatalog();
  await opened.ask('PATCH', `/tables/${ids.customers}`, {
    as: 'admin',
    body: [
      { op: 'add', path: '/displayName', value: 'by team member' },
      { op: 'add', path: '/description', value: 'base' },
    ],
  });
  await replay(['33_plain_patch_column_desc'], opened);
});

test('a column that is not there is answered as recorded', async () => {
  const opened = openRecordedCatalog();
  await editMore(opened);
  await replay(['19_patch_col_index_oob'], opened);
});

test('an active announcement is answered as recorded', async () => {
  const opened = openRecordedCatalog();
  const now = opened.clock.now();
  opened.catalog.announcements.push({
    id: '59b28ba6-fbb0-4655-8b2e-2d4ddb3f5aee',
    title: 'Maintenance',
    description: 'down',
    entityLink: '<#E::table::snow.sales.public.orders>',
    about: { id: ids.orders, type: 'table' },
    startTime: now - 1,
    endTime: now + 60_000,
    createdBy: 'admin',
    createdAt: now,
  });
  await opened.ask('PATCH', `/tables/${ids.orders}`, {
    as: 'admin',
    body: [{ op: 'add', path: '/displayName', value: 'Orders!' }],
  });
  await replay(['16_announcement_active'], opened);
});
