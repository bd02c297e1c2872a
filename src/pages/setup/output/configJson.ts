import { authorityOf, type Deployment } from '../deployment/deployment.ts';

/** This app's `config.json`. In the confidential flow the server has all of it. */
export function configJson(deployment: Deployment): string {
  const { flow, clientId, openMetadataUrl } = deployment;
  const config = {
    ...(flow === 'public' ? { authority: authorityOf(deployment), clientId } : {}),
    ...(openMetadataUrl ? { openMetadataUrl } : {}),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
