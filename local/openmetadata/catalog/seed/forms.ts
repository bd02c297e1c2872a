/** What is done to a subject's table: its name and a sentence of its description follow from it. */
export interface Form {
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly isView: boolean;
}

export const forms: readonly Form[] = [
  form('', '', 'The current state, one row each.'),
  form('', '_daily', 'Aggregated per day, complete by 05:00 UTC.'),
  form('', '_hourly', 'Aggregated per hour, about ten minutes late.'),
  form('', '_weekly', 'Aggregated per ISO week.'),
  form('', '_monthly', 'Aggregated per calendar month, frozen on the third working day.'),
  form('', '_history', 'Every state that there ever was, with validity from and to.'),
  form('', '_archive', 'Rows older than three years; kept for the auditors.'),
  form('', '_snapshot', 'A copy taken each night.'),
  form('', '_staging', 'Loaded and checked, not yet cleaned. Do not build on it.'),
  form('raw_', '', 'As the source system sent it, nothing changed.'),
  form('stg_', '', 'Renamed and cast, otherwise as the source sent it.'),
  form('int_', '', 'A step between staging and the marts.'),
  form('dim_', '', 'A dimension: join it by its key.'),
  form('fct_', '', 'A fact table: sum its measures, join its dimensions.'),
  form('mart_', '', 'Ready for dashboards; its columns do not change without notice.'),
  form('agg_', '', 'Pre-computed sums for the dashboards.'),
  form('v_', '', 'A view for analysts, personal data masked.', true),
  form('', '_summary', 'A view with one line per day and market.', true),
  form('', '_current', 'A view on the latest row of each key.', true),
  form('', '_by_region', 'Summed up per region.'),
  form('', '_by_country', 'Summed up per country.'),
  form('', '_by_channel', 'Summed up per sales channel.'),
  form('', '_by_product', 'Summed up per article.'),
  form('', '_eu', 'European markets only; the data never leaves the region.'),
  form('', '_us', 'United States only.'),
  form('', '_apac', 'Asia and Pacific only.'),
  form('', '_2023', 'The year 2023, closed.'),
  form('', '_2024', 'The year 2024, closed.'),
  form('', '_2025', 'The year 2025, closed.'),
  form('', '_v2', 'The new model; the old one stays until nobody reads it.'),
  form('', '_errors', 'Rows that a check refused, with the reason.'),
  form('', '_audit', 'Who changed which row, and when.'),
  form('', '_changes', 'The stream of changes, as the log gave it.'),
  form('', '_forecast', 'What the model expects for the next 90 days.'),
  form('', '_kpis', 'The figures of the Monday meeting.'),
  form('', '_features', 'Input of a model; one row per entity and day.'),
  form('', '_backfill', 'A one-off load that filled a gap.'),
  form('', '_sample', 'One per cent of the rows, for trying things out.'),
  form('', '_mapping', 'Keys of the old system and of the new one side by side.'),
  form('tmp_', '', 'Left over from an investigation. Ask before you use it.'),
];

function form(prefix: string, suffix: string, note: string, isView = false): Form {
  return { prefix, suffix, note, isView };
}
