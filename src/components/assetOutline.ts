/** The outline of each type, drawn on 16 by 16. */
const outlines: Readonly<Record<string, string>> = {
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 6.5V13',
  topic:
    'M3 13a10 10 0 0 1 0-10M6 11a6 6 0 0 1 0-6M13 3a10 10 0 0 1 0 10M10 5a6 6 0 0 1 0 6M8 8h.01',
  dashboard: 'M2 2h12v12H2zM5 11V8.5M8 11V5M11 11V7',
  pipeline: 'M2 2.5h4v4H2zM10 9.5h4v4h-4zM6 4.5h3.5A2.5 2.5 0 0 1 12 7v2.5',
  container: 'M2 5l6-3 6 3v6l-6 3-6-3zM2 5l6 3 6-3M8 8v6',
  glossaryTerm:
    'M3 2.5h8.5A1.5 1.5 0 0 1 13 4v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4',
  user: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14a5.5 5.5 0 0 1 11 0',
  team: 'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5a4.5 4.5 0 0 1 9 0M11 7.5a2 2 0 1 0-.5-4M12 9.5a4 4 0 0 1 2.5 4',
};

const other = 'M3 3h10v10H3z';

/** @param type OpenMetadata's name of it. */
export function assetOutline(type: string): string {
  return outlines[type] ?? other;
}
