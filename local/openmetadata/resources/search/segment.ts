import type { Json } from '../json.ts';

/** How well a text fits; 0 is not at all. */
export type TextTest = (text: string) => number;

/**
 * A value per document; several for a list, none for what is not set. Documents with the same values
 * share a key, so that a filter is asked, and a count is made, once per key.
 */
export interface Facet {
  readonly values: readonly string[];
  /** How many keys there are. */
  readonly keys: number;
  readonly keyOf: (index: number) => number;
  /** Positions in `values`. */
  readonly row: (key: number) => readonly number[];
}

/** Documents of one index that are searched together. */
export interface Segment {
  /** As the search engine names it: `table_search_index`. */
  readonly indexName: string;
  readonly size: number;
  readonly isAlive: (index: number) => boolean;
  /** Score of a document by its texts: name, display name, place, description, columns. */
  readonly scorer: (tests: TextTests) => (index: number) => number;
  readonly facet: (field: string) => Facet;
  /** Where a value of a field that is never the same twice is; null for other fields. */
  readonly locate: (field: string, value: string) => number | null | undefined;
  /** What makes a document better than another that fits as well. */
  readonly rank: (index: number) => number;
  /** For sorting: a number, or text. */
  readonly sortKey: (field: string) => (index: number) => number | string;
  readonly document: (index: number) => Json;
}

/** A test for each kind of text; one that is missing is not looked at. */
export interface TextTests {
  readonly name?: TextTest;
  readonly displayName?: TextTest;
  readonly place?: TextTest;
  readonly description?: TextTest;
  readonly columns?: TextTest;
}
