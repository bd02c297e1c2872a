import type { Deployment } from '../deployment/deployment.ts';
import { application } from './application.ts';

/** The body for `POST /v1.0/applications`, or for PATCH of one that is there. */
export function graphJson(deployment: Deployment): string {
  return `${JSON.stringify(application(deployment), null, 2)}\n`;
}
