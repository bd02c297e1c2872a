import { nearestName } from './nearestName.ts';
import type { FaultKind, LocalSource, SettingFault } from './settingFault.ts';
import { settingNames } from './settings.ts';
import type { SettingsProblem } from './settingsError.ts';
import { settingTexts } from './settingTexts.ts';
import { spell } from './spelling.ts';

type Words = Pick<SettingsProblem, 'problem' | 'cure'>;

/** What is wrong and what to do about it, for the person who can mend it. */
export function wordFault(fault: SettingFault): SettingsProblem {
  const { name, source, kind } = fault;
  return { name, source, kind, ...wordsOf(fault) };
}

function wordsOf({ name, source, kind, detail = '' }: SettingFault): Words {
  if (kind === 'value') return wrongValue(name, source);
  if (kind === 'not-a-setting') return stranger(name, source);
  if (kind === 'not-served') return { problem: `could not be read: ${detail}.`, cure: emptyFile };
  return words[kind];
}

function wrongValue(name: string, source: LocalSource): Words {
  const setting = settingNames.find((candidate) => spell(candidate, source) === name);
  if (!setting) return stranger(name, source);
  const { expected, cure } = settingTexts[setting];
  return { problem: `must be ${expected}.`, cure };
}

function stranger(name: string, source: LocalSource): Words {
  const names = settingNames.map((setting) => spell(setting, source));
  const nearest = nearestName(name, names);
  return {
    problem: 'is not a setting.',
    cure: nearest ? `Did you mean ${nearest}?` : `There are: ${names.join(', ')}.`,
  };
}

const otherProvider = 'For another OpenID provider set protocolMode to OIDC.';
const emptyFile = 'Serve it beside index.html; an empty one is {}.';

const words: Readonly<Record<Exclude<FaultKind, 'value' | 'not-a-setting' | 'not-served'>, Words>> =
  {
    'not-json': {
      problem: 'is not JSON.',
      cure: 'Check it with any JSON tool; an empty one is {}.',
    },
    'not-object': { problem: 'must hold a JSON object.', cure: 'An empty one is {}.' },
    secret: {
      problem:
        'is a secret. A single-page application has none: whoever opens the page could read it, and with a secret beside the client ID the sign-in fails.',
      cure: "Remove it, and delete it in the Entra admin center under Certificates & secrets. If you need a secret, let the server sign people in: OpenMetadata's confidential flow (AUTHENTICATION_CLIENT_TYPE=confidential).",
    },
    'authority-missing': {
      problem: 'stands without authority beside it.',
      cure: 'clientId, authority, authorityMetadata and protocolMode come from one source: name authority too, or remove this.',
    },
    'client-id-missing': {
      problem: 'must stand beside authority.',
      cure: settingTexts.clientId.cure,
    },
    'client-id-not-guid': {
      problem: 'must be the application (client) ID, a GUID.',
      cure: `${settingTexts.clientId.cure} ${otherProvider}`,
    },
    'authority-not-root': {
      problem: 'must be the tenant root and nothing after it: https://<login host>/<tenant ID>.',
      cure: `${settingTexts.authority.cure} ${otherProvider}`,
    },
    'authority-shared': {
      problem:
        'must name one tenant: common, organizations and consumers let people of every organization sign in.',
      cure: settingTexts.authority.cure,
    },
    'metadata-missing': {
      problem: "is needed for an authority that is not Microsoft's.",
      cure: `${settingTexts.authorityMetadata.cure} ${otherProvider}`,
    },
    'metadata-elsewhere': {
      problem: 'names endpoints that are not below the tenant: https://<host>/<tenant>/….',
      cure: otherProvider,
    },
  };
