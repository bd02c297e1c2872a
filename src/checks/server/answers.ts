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

/** A web page in place of data, or a server that answers, but not where this app asks for it. */
export const apiAnswersData: Check = {
  id: 'api-answers-data',
  title: 'Paths under /api are answered by OpenMetadata, never with a web page',
  problem: 'Paths under /api are not answered by OpenMetadata',
  severity: 'high',
  why: 'A host that answers /api with the page of a single-page application hides that OpenMetadata is not reached: calls seem to succeed and then fail in odd ways. A proxy that does not reach it answers for it.',
  judge: ({ unknownPath, apiAnswer, version }) => {
    const answers = [apiAnswer, unknownPath].flatMap((each) => (each.seen ? [each.value] : []));
    const page = answers.find(({ html }) => html);
    if (page)
      return fails(`A path under /api was answered with a web page (status ${page.status}).`);
    if (version.seen && apiAnswer.seen && apiAnswer.value.status !== 200)
      return fails(
        `OpenMetadata answers, but where this app asks for it there is status ${apiAnswer.value.status}.`,
      );
    return given(apiAnswer, () =>
      given(unknownPath, ({ status }) =>
        passes(`A path that does not exist was answered with ${status}, not with a page.`),
      ),
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
