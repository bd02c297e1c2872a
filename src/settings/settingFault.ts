/** A source that people write. */
export type LocalSource = 'config.json' | '.env';

/** One thing that is wrong with what people wrote; `wordFault.ts` puts it into words. */
export interface SettingFault {
  /** As it stands in its source: `clientId`, `VITE_CLIENT_ID`, `authorityMetadata.client_secret`. */
  readonly name: string;
  readonly source: LocalSource;
  readonly kind: FaultKind;
  /** What came instead; never a value that was written. */
  readonly detail?: string;
}

export type FaultKind =
  | 'not-served' // config.json did not arrive
  | 'not-json'
  | 'not-object'
  | 'not-a-setting'
  | 'secret'
  | 'value' // breaks the setting's rule
  | 'authority-missing' // another of its group stands without it
  | 'client-id-missing'
  | 'client-id-not-guid'
  | 'authority-not-root'
  | 'authority-shared'
  | 'metadata-missing'
  | 'metadata-elsewhere'; // endpoints that AAD mode would not find
