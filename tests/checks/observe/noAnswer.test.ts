import { expect, test } from 'vitest';
import { noAnswer } from '../../../src/checks/observe/noAnswer.ts';

/** What Node's `fetch` throws: the reason is a code in the chain of causes. */
const thrown = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('Why'), { code }) });

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'no secure connection could be made (ERR_SSL_'],
  ['EPROTO', 'no secure connection could be made'],
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'there is no host of that name'],
  ['ESOMETHING', 'the server is out of reach'],
])('%s is told as: %s', (code, words) => {
  expect(noAnswer('https://om.example.com/api', thrown(code))).toContain(words);
});

test('of two addresses of one host the reason of either is told', () => {
  const cause = new AggregateError([thrown('ESOMETHING'), thrown('ECONNREFUSED')]);

  expect(noAnswer('http://localhost:1/api', new TypeError('fetch failed', { cause }))).toContain(
    'nothing listens there',
  );
});

test('neither a name nor a query of the address is told', () => {
  const said = noAnswer('https://ada:secret@om.example.com/api?code=secret', thrown('ENOTFOUND'));

  expect(said).toMatch(/^https:\/\/om\.example\.com\/api gave no answer/);
  expect(said).not.toContain('secret');
});

test('an answer that was not whole in time is told as that', () => {
  const cut = new DOMException('The operation was aborted due to timeout', 'TimeoutError');

  expect(noAnswer('https://om.example.com/api', cut)).toContain('the time was up');
});
