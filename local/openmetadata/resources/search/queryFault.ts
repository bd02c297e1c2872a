import { type ApiFault, unhandled } from '../../errors.ts';

/** What the search engine answers to a query that it cannot read, and to a page too deep. */
export function shardsFailed(): ApiFault {
  return unhandled(
    'OpenSearch exception [type=search_phase_execution_exception, reason=all shards failed]',
  );
}

export function noSuchIndex(index: string): ApiFault {
  return unhandled(
    `OpenSearch exception [type=index_not_found_exception, reason=no such index [${index}]]`,
  );
}
