import { type Check, fails, given, passes } from '../check.ts';
import { setOnServer } from '../cure.ts';

const passwordProviders = ['basic', 'openmetadata', 'ldap'];

export const provider: Check = {
  id: 'provider',
  title: 'OpenMetadata signs people in with Microsoft',
  problem: 'OpenMetadata does not sign people in with Microsoft',
  severity: 'high',
  why: 'OpenMetadata has one way to sign in at a time. With its own passwords Microsoft’s tokens count for nothing, and the administrator it ships with can be signed in to with a password that everybody knows.',
  judge: ({ auth }) =>
    given(auth, ({ provider: name }) => {
      if (name === 'azure') return passes('The provider is azure.');
      const isPassword = passwordProviders.includes(name);
      return fails(`The provider is ${name || 'not set'}.`, isPassword ? 'critical' : 'high');
    }),
  cure: () =>
    setOnServer(
      ['Set the provider. The setup page writes all of the settings that belong to it.'],
      [['provider', 'azure']],
    ),
};
