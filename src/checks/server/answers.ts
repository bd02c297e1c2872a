import { type Check, cannotTell, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';

export const serverAnswers: Check = {
  id: 'server-answers',
  title: 'OpenMetadata answers',
  problem: 'OpenMetadata does not answer',
  severity: 'critical',
  why: 'Without the answers of OpenMetadata nobody can sign in and nothing else can be checked.',
  judge: ({ version, auth, apiBaseUrl }) => {
    const absent = [version, auth].filter((each) => !each.seen);
    if (absent.length === 0) return passes(`${apiBaseUrl} answers.`);
    const why = absent.map((each) => each.why).join(' ');
    return absent.some(({ lacks }) => lacks === 'a network')
      ? cannotTell(why, 'a network')
      : fails(why);
  },
  cure: ({ apiBaseUrl }) =>
    cure([
      `Open ${apiBaseUrl}/v1/system/version in a browser: it must answer JSON with a version.`,
      'If it does not, look whether OpenMetadata runs, whether the address and the port are right, and whether the proxy in front passes /api on.',
    ]),
};

/** A web page in place of data, on a path that exists or one that does not. */
export const apiAnswersData: Check = {
  id: 'api-answers-data',
  title: 'Paths under /api are answered by OpenMetadata, never with a web page',
  problem: 'Paths under /api are answered with a web page',
  severity: 'high',
  why: 'A host that answers /api with the page of a single-page application hides that OpenMetadata is not reached: calls seem to succeed and then fail in odd ways.',
  judge: ({ unknownPath, apiAnswer }) => {
    const answers = [apiAnswer, unknownPath].flatMap((each) => (each.seen ? [each.value] : []));
    const page = answers.find(({ html }) => html);
    if (page)
      return fails(`A path under /api was answered with a web page (status ${page.status}).`);
    return given(unknownPath, ({ status }) =>
      passes(`A path that does not exist was answered with ${status}, not with a page.`),
    );
  },
  cure: () =>
    cure(
      [
        'Pass everything under /api on to OpenMetadata before any rule that answers unknown paths with index.html.',
      ],
      [
        {
          place: 'nginx',
          file: 'server block',
          text: 'location /api/ {\n  proxy_pass http://openmetadata:8585;\n}\n',
        },
      ],
    ),
};
