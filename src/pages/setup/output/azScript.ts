import type { Deployment } from '../deployment/deployment.ts';
import { application } from './application.ts';
import { shellWord } from './shell.ts';

/** Azure CLI commands that make the registration, or bring the one with this client ID to this state. */
export function azScript(deployment: Deployment): string {
  const { cloud, tenantId, clientId, flow } = deployment;
  const lines = [
    '#!/bin/sh',
    '# Registers OpenMetadata in Microsoft Entra ID. Needs the Azure CLI and the role Application Administrator.',
    'set -eu',
    `az cloud set --name ${shellWord(cloud.cliName)}`,
    `az login --tenant ${shellWord(tenantId)} --allow-no-subscriptions --output none`,
    '',
    ...(clientId === '' ? create(deployment) : update(deployment)),
    '',
    '# Consents for everybody, so that nobody is asked. Needs an administrator; may take a minute after a new registration.',
    'az ad app permission admin-consent --id "$client_id"',
    ...(flow === 'confidential' ? secret : []),
    'printf "Application (client) ID: %s\\n" "$client_id"',
  ];
  return `${lines.join('\n')}\n`;
}

function create(deployment: Deployment): readonly string[] {
  const { graph } = deployment.cloud;
  const body = JSON.stringify(application(deployment));
  return [
    `client_id=$(az rest --method POST --uri ${shellWord(`${graph}/v1.0/applications`)} --body ${shellWord(body)} --query appId --output tsv)`,
    'az ad sp create --id "$client_id" --output none',
  ];
}

function update(deployment: Deployment): readonly string[] {
  const { graph } = deployment.cloud;
  const { displayName: _, ...changes } = application(deployment);
  return [
    '# The lists of redirect URIs are replaced: add others that are in use before you run this.',
    `client_id=${shellWord(deployment.clientId)}`,
    'object_id=$(az ad app show --id "$client_id" --query id --output tsv)',
    `az rest --method PATCH --uri ${shellWord(`${graph}/v1.0/applications/`)}"$object_id" --body ${shellWord(JSON.stringify(changes))}`,
  ];
}

const secret = [
  '',
  '# The secret is shown once. Put it into OIDC_CLIENT_SECRET of OpenMetadata and nowhere else.',
  'az ad app credential reset --id "$client_id" --append --display-name openmetadata --query password --output tsv',
];
