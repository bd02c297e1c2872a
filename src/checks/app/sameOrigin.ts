import { type Check, fails, given, passes, type Verdict } from '../check.ts';
import { cure } from '../cure.ts';
import type { Answered, AppPlace, Observation } from '../observed.ts';

export const sameOrigin: Check = {
  id: 'same-origin',
  title: 'This app may call the API',
  problem: 'This app may not call the API',
  severity: 'high',
  why: 'A browser lets this app read answers of its own origin only, unless the other one says so (CORS). OpenMetadata says nothing of the kind by default.',
  judge: ({ app, appAnswer, apiAnswer, preflight, userName }) =>
    given(app, (place) => {
      const home = (appAnswer.seen && appAnswer.value.movedTo) || new URL(place.url).origin;
      const away = apiAnswer.seen ? apiAnswer.value.movedTo : null;
      if (away !== null && away !== home)
        return fails(
          `The API sends calls on to ${away}, where a browser does not follow with a token.`,
        );
      if (new URL(place.url).origin === new URL(place.apiBaseUrl).origin)
        return passes('The API is on this app’s own origin.');
      if (userName.seen) return passes('The API is on another origin and answers this app.');
      return given(preflight, (answer) => judgePreflight(place, answer, apiAnswer));
    }),
  cure: ({ app }) =>
    cure(
      [
        'Serve the API under this app’s own origin: let the web server that serves the app pass /api on. That is faster too, since no question goes before each call.',
        'Or allow this app’s origin in conf/openmetadata.yaml; there is no variable and no Helm value for it.',
      ],
      [
        {
          place: 'nginx',
          file: 'server block',
          text: 'location /api/ {\n  proxy_pass http://openmetadata:8585;\n}\n',
        },
        {
          place: 'Bare metal',
          file: 'conf/openmetadata.yaml',
          text: cors(app.seen ? new URL(app.value.url).origin : 'https://catalog.example.com'),
        },
      ],
    ),
};

/** @see Fetch standard, CORS-preflight fetch. */
function judgePreflight(
  { url }: AppPlace,
  { status, headers }: Answered,
  apiAnswer: Observation<Answered>,
): Verdict {
  const { origin } = new URL(url);
  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== origin && allowed !== '*')
    return fails(
      `Asked whether ${origin} may send PATCH with ${sent.join(', ')}, the API answered ${status} and did not allow it.`,
    );
  if (status < 200 || status > 299)
    return fails(
      `The API allows this app’s origin, but answers ${status} when a browser asks first, which no browser takes for a yes. With \`chainPreflight: false\` OpenMetadata answers 200.`,
    );
  if (!listed(headers, 'methods').some((method) => /^(patch|\*)$/.test(method)))
    return fails('The API allows this app’s origin to read, but not to change anything (PATCH).');
  const missing = sent.filter((name) => !listed(headers, 'headers').some(allows(name)));
  if (missing.length > 0)
    return fails(`The API allows this app’s origin, but not its ${missing.join(', ')} header.`);
  return given(apiAnswer, (answer) => {
    const readable = answer.headers.get('access-control-allow-origin');
    return readable === origin || readable === '*'
      ? passes('The API is on another origin and allows this app.')
      : fails(
          'The API allows this app’s calls when a browser asks first, but its answers lack Access-Control-Allow-Origin, so that no browser hands them over.',
        );
  });
}

const sent = ['Authorization', 'Content-Type', 'If-Match'];

/** A star stands for every header but one. */
const allows = (header: string) => (name: string) =>
  name === header.toLowerCase() || (name === '*' && header !== 'Authorization');

function listed(headers: Answered['headers'], what: 'methods' | 'headers'): readonly string[] {
  const value = headers.get(`access-control-allow-${what}`) ?? '';
  return value.split(',').map((each) => each.trim().toLowerCase());
}

const cors = (origin: string) => `web:
  uriPath: "/api"
  cors:
    allowedOrigins: ["${origin}"]
    allowedMethods: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]
    allowedHeaders: ["Authorization", "Content-Type", "Accept", "Origin", "If-Match", "If-None-Match"]
    exposedHeaders: ["ETag"]
    allowCredentials: false
    chainPreflight: false
`;
