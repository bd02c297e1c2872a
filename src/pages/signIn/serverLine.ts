import type { Settings } from '../../settings/settings.ts';
import { words } from './words.ts';

/** Says which OpenMetadata a sign-in is for. */
export function serverLine({ openMetadataUrl, apiBaseUrl }: Settings): string {
  return words.server(new URL(openMetadataUrl ?? apiBaseUrl).host);
}
