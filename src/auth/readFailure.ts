import { failureKey, lastKept } from './failedSignIn.ts';
import { appFaults, idTokenFaults } from './faults.ts';
import { type Fields, fieldsOf, parseFields, textField, wordField } from './fields.ts';
import { isReturnPath } from './returnPath.ts';
import type { FailedSignIn } from './session.ts';
import type { SignInFailure } from './signInFailure.ts';
import { readKey } from './tabStorage.ts';

/** The last failed sign-in, of this page or the one before a reload; null when none failed. */
export function readFailure(): FailedSignIn | null {
  const kept = lastKept();
  if (kept) return kept;
  const fields = parseFields(readKey(failureKey));
  const failure = parseFailure(fieldsOf(fields.get('failure')));
  const returnTo = textField(fields, 'returnTo');
  return failure && isReturnPath(returnTo) ? { failure, returnTo } : null;
}

function parseFailure(fields: Fields): SignInFailure | null {
  const text = (name: string) => textField(fields, name) ?? '';
  const correlationId = text('correlationId');
  switch (fields.get('source')) {
    case 'authority': {
      const listed = fields.get('codes');
      const codes = Array.isArray(listed) ? listed.filter(Number.isSafeInteger) : [];
      const [error, suberror] = [text('error'), text('suberror')];
      return { source: 'authority', error, suberror, codes, correlationId };
    }
    case 'library':
      return { source: 'library', code: text('code'), subError: text('subError'), correlationId };
    case 'id-token': {
      const claim = wordField(fields, 'claim', idTokenFaults);
      return claim && { source: 'id-token', claim };
    }
    default: {
      const fault = wordField(fields, 'fault', appFaults);
      return fault && { source: 'app', fault };
    }
  }
}
