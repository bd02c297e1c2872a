import { type Check, fails, given, passes, type Severity } from '../check.ts';
import { cure } from '../cure.ts';
import type { Answered, AppPlace } from '../observed.ts';

export const pageHeaders: Check = {
  id: 'page-headers',
  title: 'The pages of this app carry the security headers',
  problem: 'The pages of this app lack security headers',
  severity: 'medium',
  why: 'The content security policy is what keeps an injected script from taking the token. A host that drops the headers takes that away without anybody noticing.',
  judge: ({ app, appAnswer }) =>
    given(app, (place) =>
      given(appAnswer, (answer) => {
        const missing = wanted.filter(({ isGood }) => !isGood(answer, place));
        if (missing.length === 0) return passes('All of them are there.');
        const names = missing.map(({ name }) => name).join(', ');
        return fails(`Missing or too weak: ${names}.`, worst(missing));
      }),
    ),
  cure: () =>
    cure([
      'Serve the app by the nginx template, the image or the host configuration of its repository (deploy/): they all take the headers from one source.',
      'On a host of your own, copy the server block that the setup page writes.',
    ]),
};

interface Wanted {
  readonly name: string;
  readonly severity: Severity;
  readonly isGood: (answer: Answered, place: AppPlace) => boolean;
}

const has = (name: string, pattern: RegExp) => (answer: Answered) =>
  pattern.test(answer.headers.get(name.toLowerCase()) ?? '');

const wanted: readonly Wanted[] = [
  {
    name: 'Content-Security-Policy',
    severity: 'high',
    isGood: (answer) =>
      [/frame-ancestors 'none'/, /object-src 'none'|default-src 'none'/, /base-uri 'none'/].every(
        (directive) => has('Content-Security-Policy', directive)(answer),
      ) && !has('Content-Security-Policy', /script-src[^;]*'unsafe-(inline|eval)'/)(answer),
  },
  {
    name: 'Strict-Transport-Security',
    severity: 'medium',
    isGood: (answer, { url }) =>
      !url.startsWith('https:') || maxAge(answer.headers.get('strict-transport-security')) >= year,
  },
  {
    name: 'X-Content-Type-Options',
    severity: 'medium',
    isGood: has('X-Content-Type-Options', /^nosniff$/i),
  },
  {
    name: 'Referrer-Policy',
    severity: 'medium',
    isGood: has('Referrer-Policy', /^(no-referrer|same-origin|strict-origin)$/),
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    severity: 'medium',
    isGood: has('Cross-Origin-Opener-Policy', /^same-origin$/),
  },
  {
    name: 'X-Frame-Options',
    severity: 'medium',
    isGood: has('X-Frame-Options', /^(deny|sameorigin)$/i),
  },
  { name: 'Cache-Control', severity: 'medium', isGood: has('Cache-Control', /no-store|no-cache/) },
];

const year = 31_536_000;

function maxAge(value: string | undefined | null): number {
  return Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? 0);
}

function worst(missing: readonly Wanted[]): Severity {
  return missing.some(({ severity }) => severity === 'high') ? 'high' : 'medium';
}
