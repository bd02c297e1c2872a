import { expect, test } from 'vitest';
import { fingerprint } from '../../src/checks/observe/fingerprint.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

// The public key that ships with OpenMetadata, as a quickstart server answers it and as RFC 7518 has it.
const served =
  'ANl0x260vLmL_kx8Hhg4KkXIgk2SSFNDbmj1EE-N1e6EII9xBabVskXdEOsWY7H-jvM9s1mXdKjUGzJu6iHJ0pAXrZCSrKKoNao0_hhCj9PRqEUCw6ZJewAoDK-jMYHu7hphNeUxUzgVBiW6CN28sfi0s4Oq2V6-Y3av_CKj-_zmokQLCw43nwvOQ2_jeyBPhbMXg1l_I5codW3z_nCDq4fazWcbFybnOpZaGRNM_QiAdJJ4dZi7BcUH1PygYA3S_6SwcKvSpeZ0ur3k4he4KZS7K-tSjlUc8qMlG1e_kz2_pV-HBhI8WjG9DLgqoqGcAf6sWVOnNmYrAYDLtqWsz2U=';
const canonical =
  '2XTHbrS8uYv-THweGDgqRciCTZJIU0NuaPUQT43V7oQgj3EFptWyRd0Q6xZjsf6O8z2zWZd0qNQbMm7qIcnSkBetkJKsoqg1qjT-GEKP09GoRQLDpkl7ACgMr6Mxge7uGmE15TFTOBUGJboI3byx-LSzg6rZXr5jdq_8IqP7_OaiRAsLDjefC85Db-N7IE-FsxeDWX8jlyh1bfP-cIOrh9rNZxsXJuc6lloZE0z9CIB0knh1mLsFxQfU_KBgDdL_pLBwq9Kl5nS6veTiF7gplLsr61KOVRzyoyUbV7-TPb-lX4cGEjxaMb0MuCqioZwB_qxZU6c2ZisBgMu2pazPZQ';
const shipped = '1ab71a76c0ccd4851a58a20ab3e0140cd028a8c512168542e9cecabcc582c07f';

test.each([
  ['with a zero byte and padding, as Java writes it', served],
  ['as the standard has it', canonical],
  ['in base64 that is not URL-safe', served.replaceAll('-', '+').replaceAll('_', '/')],
])('a modulus has one fingerprint %s', async (_, modulus) => {
  expect(await fingerprint(modulus)).toBe(shipped);
});

test('the recorded 1.6 server has the key that it came with', async () => {
  const [key] = Object(recordedAnswer('01_jwks').body).keys;

  expect(await fingerprint(key.n)).toBe(shipped);
});

test('another key has another fingerprint', async () => {
  expect(await fingerprint(`B${canonical.slice(1)}`)).not.toBe(shipped);
});

test.each(['', '****', 'AAAA'])('"%s" is no modulus', async (text) => {
  expect(await fingerprint(text)).toBeNull();
});
