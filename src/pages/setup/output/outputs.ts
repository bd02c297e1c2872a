import type { Deployment, Needed } from '../deployment/deployment.ts';
import { azScript } from './azScript.ts';
import { configJson } from './configJson.ts';
import { entraSteps } from './entraSteps.ts';
import { graphJson } from './graphJson.ts';
import type { InlineHashes } from './inlineHashes.ts';
import { nginxBlock } from './nginxBlock.ts';
import { adminSteps, keyScript } from './production.ts';
import { dockerEnv, helmValues, serverYaml } from './serverSettings.ts';
import { terraform } from './terraform.ts';

/** One of the texts that the form writes. */
export interface OutputKind {
  readonly id:
    | 'steps'
    | 'az'
    | 'graph'
    | 'terraform'
    | 'docker'
    | 'helm'
    | 'yaml'
    | 'config'
    | 'nginx'
    | 'admin'
    | 'keys';
  /** Where it belongs: the registration, the server, this app, what production asks for besides. */
  readonly part: 'entra' | 'server' | 'app' | 'production';
  readonly fileName: string;
  readonly needs: readonly Needed[];
  readonly write: (deployment: Deployment, hashes: InlineHashes) => string;
}

const everything = ['tenantId', 'clientId', 'appUrl'] as const;

export const outputKinds: readonly OutputKind[] = [
  { id: 'steps', part: 'entra', fileName: 'entra-steps.txt', needs: ['appUrl'], write: entraSteps },
  {
    id: 'az',
    part: 'entra',
    fileName: 'register.sh',
    needs: ['tenantId', 'appUrl'],
    write: azScript,
  },
  { id: 'graph', part: 'entra', fileName: 'application.json', needs: ['appUrl'], write: graphJson },
  {
    id: 'terraform',
    part: 'entra',
    fileName: 'openmetadata.tf',
    needs: ['tenantId', 'appUrl'],
    write: terraform,
  },
  {
    id: 'docker',
    part: 'server',
    fileName: 'openmetadata_azure.env',
    needs: everything,
    write: dockerEnv,
  },
  { id: 'helm', part: 'server', fileName: 'values.yaml', needs: everything, write: helmValues },
  {
    id: 'yaml',
    part: 'server',
    fileName: 'openmetadata.yaml',
    needs: everything,
    write: serverYaml,
  },
  { id: 'config', part: 'app', fileName: 'config.json', needs: everything, write: configJson },
  { id: 'nginx', part: 'app', fileName: 'openmetadata.conf', needs: ['appUrl'], write: nginxBlock },
  {
    id: 'admin',
    part: 'production',
    fileName: 'default-admin.txt',
    needs: ['appUrl'],
    write: adminSteps,
  },
  { id: 'keys', part: 'production', fileName: 'make-keys.sh', needs: [], write: keyScript },
];

/** What is still missing before this one can be written. */
export function missingFor({ needs }: OutputKind, deployment: Deployment): readonly Needed[] {
  return needs.filter((name) => deployment[name] === '');
}
