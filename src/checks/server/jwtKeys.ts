import { type Check, cannotTell, fails, given, passes } from '../check.ts';
import { cure, serverForms } from '../cure.ts';
import { keyCommands } from './keyCommands.ts';

/** SHA-256 of the modulus of the public key that ships with OpenMetadata. */
const shipped = '1ab71a76c0ccd4851a58a20ab3e0140cd028a8c512168542e9cecabcc582c07f';

/** Judged by the key itself: its name, `kid`, is the shipped one on many servers with keys of their own. */
export const jwtKeys: Check = {
  id: 'jwt-keys',
  title: 'The JWT keys are your own, not those that ship with OpenMetadata',
  problem: 'The JWT keys are those that ship with OpenMetadata',
  severity: 'critical',
  why: 'The shipped private key is public. Whoever has it can make a token for any user, an administrator too, that this server accepts.',
  judge: ({ keys }) =>
    given(keys, (served) => {
      if (served.some(({ fingerprint }) => fingerprint === shipped))
        return fails(`The key ${served.map(({ kid }) => kid).join(', ')} is the shipped one.`);
      if (served.length === 0 || served.some(({ fingerprint }) => fingerprint === null))
        return cannotTell('The server’s keys could not be read, so they may be the shipped ones.');
      return passes('None of the server’s keys is the shipped one.');
    }),
  cure: () =>
    cure(
      [
        'Make a key pair of your own, where only OpenMetadata can read it. On Kubernetes make a Secret of both files and mount it (extraVolumes and extraVolumeMounts of the Helm chart).',
        'Name both files and the new key ID in OpenMetadata, and restart it.',
        'Make new tokens for the bots (Settings, Bots) and put them where ingestion runs: the old ones stop working, and so do personal access tokens.',
      ],
      [
        { place: 'Shell', file: 'to make the keys', text: keyCommands },
        ...serverForms([
          ['publicKeyFile', '/opt/openmetadata/keys/public_key.der'],
          ['privateKeyFile', '/opt/openmetadata/keys/private_key.der'],
          ['jwtKeyId', 'a-new-name-of-your-own'],
        ]),
      ],
    ),
};
