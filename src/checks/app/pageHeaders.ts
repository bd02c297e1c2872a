import {
  type Check,
  fails,
  given,
  passes,
  type Severity,
  severities,
  type Verdict,
} from '../check.ts';
import { cure } from '../cure.ts';
import type { Answered, AppPlace } from '../observed.ts';
import { policyOf, weakDirectives } from './contentPolicy.ts';

export const pageHeaders: Check = {
  id: 'page-headers',
  title: 'The pages of this app carry the security headers',
  problem: 'The pages of this app lack security headers',
  severity: 'medium',
  why: 'The content security policy is what keeps an injected script from taking the token. A host that drops the headers takes that away without anybody noticing.',
  judge: ({ app, appAnswer }) =>
    given(app, (place) => given(appAnswer, (answer) => judgeHeaders(answer, place))),
  cure: () =>
    cure([
      'Serve the app by the nginx template, the image or the host configuration of its repository (deploy/): they all take the headers from one source.',
      'On a host of your own, copy the server block that the setup page writes.',
    ]),
};

function judgeHeaders(answer: Answered, place: AppPlace): Verdict {
  const missing = wanted.filter(({ isGood }) => !isGood(answer, place));
  if (missing.length === 0) return passes('All of them are there.');
  const names = missing.map(({ name, detail }) => name + (detail?.(answer) ?? ''));
  return fails(`Missing or too weak: ${names.join(', ')}.`, worst(missing));
}

interface Wanted {
  readonly name: string;
  readonly severity: Severity;
  readonly isGood: (answer: Answered, place: AppPlace) => boolean;
  /** What is weak about it, to be put behind the name. */
  readonly detail?: (answer: Answered) => string;
}

const has = (name: string, pattern: RegExp) => (answer: Answered) =>
  pattern.test(answer.headers.get(name.toLowerCase()) ?? '');

const wanted: readonly Wanted[] = [
  {
    name: 'Content-Security-Policy',
    severity: 'high',
    isGood: (answer) => weakDirectives(policyOf(answer)).length === 0,
    detail: (answer) =>
      policyOf(answer) === '' ? '' : ` (${weakDirectives(policyOf(answer)).join(', ')})`,
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
    // A proxy may send it twice; the first counts.
    isGood: has('X-Content-Type-Options', /^nosniff\b/i),
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
    name: 'Cross-Origin-Resource-Policy',
    severity: 'low',
    isGood: has('Cross-Origin-Resource-Policy', /^same-(origin|site)$/),
  },
  { name: 'Permissions-Policy', severity: 'low', isGood: has('Permissions-Policy', /=/) },
  {
    name: 'X-Frame-Options',
    severity: 'medium',
    isGood: has('X-Frame-Options', /^(deny(, *deny)*|sameorigin(, *sameorigin)*)$/i),
  },
  { name: 'Cache-Control', severity: 'medium', isGood: has('Cache-Control', /no-store|no-cache/) },
];

const year = 31_536_000;

function maxAge(value: string | undefined): number {
  return Number(/max-age="?(\d+)/i.exec(value ?? '')?.[1] ?? 0);
}

function worst(missing: readonly Wanted[]): Severity {
  return severities.find((each) => missing.some(({ severity }) => severity === each)) ?? 'medium';
}
