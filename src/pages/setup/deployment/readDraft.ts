import { words } from '../words.ts';
import { type CloudName, clouds } from './clouds.ts';
import type { Administrator, Deployment, Flow } from './deployment.ts';
import { type Read, readAddress, readAdministrator, readClientId, readTenant } from './read.ts';

/** The form as it stands. */
export interface Draft {
  readonly flow: Flow;
  readonly cloud: CloudName;
  readonly tenantId: string;
  readonly clientId: string;
  readonly appUrl: string;
  readonly openMetadataUrl: string;
  readonly administrator: string;
  readonly selfSignup: boolean;
}

export interface ReadFields {
  readonly tenantId: Read<string>;
  readonly clientId: Read<string>;
  readonly appUrl: Read<string>;
  readonly openMetadataUrl: Read<string>;
  readonly administrator: Read<Administrator>;
}

export interface ReadDraft {
  readonly fields: ReadFields;
  /** What is wrong counts as not known. */
  readonly deployment: Deployment;
}

export function readDraft(draft: Draft): ReadDraft {
  const tenantId = readTenant(draft.tenantId);
  const appUrl = readAddress(draft.appUrl);
  const fields = {
    tenantId,
    clientId: readClientId(draft.clientId, valueOr(tenantId, '')),
    appUrl: atRootIfConfidential(appUrl, draft.flow),
    openMetadataUrl: elsewhere(readAddress(draft.openMetadataUrl), valueOr(appUrl, '')),
    administrator: readAdministrator(draft.administrator),
  };
  const deployment = {
    flow: draft.flow,
    cloud: clouds[draft.cloud],
    tenantId: valueOr(fields.tenantId, ''),
    clientId: valueOr(fields.clientId, ''),
    appUrl: valueOr(fields.appUrl, ''),
    openMetadataUrl: valueOr<string | null>(fields.openMetadataUrl, null),
    administrator: valueOr<Administrator | null>(fields.administrator, null),
    selfSignup: draft.selfSignup,
  };
  return { fields, deployment };
}

function valueOr<T>(read: Read<T>, otherwise: T): T {
  return read.state === 'good' ? read.value : otherwise;
}

/** OpenMetadata compares the addresses of the confidential flow exactly, and knows only its root. */
function atRootIfConfidential(read: Read<string>, flow: Flow): Read<string> {
  if (flow === 'public' || read.state !== 'good' || new URL(read.value).pathname === '/')
    return read;
  return { state: 'wrong', problem: words.problems.rootOnly };
}

function elsewhere(read: Read<string>, appUrl: string): Read<string> {
  if (read.state !== 'good' || read.value !== appUrl) return read;
  return { state: 'wrong', problem: words.problems.sameAddress };
}
