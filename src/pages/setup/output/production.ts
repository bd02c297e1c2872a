import { keyCommands } from '../../../checks/server/keyCommands.ts';
import type { Deployment } from '../deployment/deployment.ts';

/** How the administrator that OpenMetadata ships with goes for good, one step a line. */
export function adminSteps({ administrator, appUrl }: Deployment): string {
  const steps = [
    ...(administrator
      ? [
          `If ${administrator.name} is a user of OpenMetadata already, make that user an administrator as long as admin can sign in: at their start newer servers make an administrator of a new user only.`,
          `Start OpenMetadata with the settings above: they make ${administrator.name} an administrator in place of admin.`,
        ]
      : [
          'Name an administrator in this form, and start OpenMetadata with the settings above. As long as they name none, admin comes back at each start.',
        ]),
    'Sign in as that person.',
    'In OpenMetadata: Settings, Team & User Management, Admins, admin, Delete, Permanently delete.',
    'Look at the list of administrators again: the settings make administrators and unmake none.',
    `See that it holds: ${appUrl}/security.`,
  ];
  return `${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n`;
}

export function keyScript(): string {
  return `#!/bin/sh
# Makes JWT keys of OpenMetadata's own: the private key that ships with it is public. Run it in a
# folder that only OpenMetadata reads; it holds no secret that this page would know.
set -eu
${keyCommands}echo "RSA_PUBLIC_KEY_FILE_PATH=$PWD/public_key.der"
echo "RSA_PRIVATE_KEY_FILE_PATH=$PWD/private_key.der"
# Set the three variables where OpenMetadata runs (in a container: the paths as it sees them) and
# restart it. Then make new tokens for the bots: the old ones end with the old key.
`;
}
