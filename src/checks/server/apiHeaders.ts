import { keepsScriptsFromRunning } from '../app/contentPolicy.ts';
import { type Check, fails, given, passes } from '../check.ts';
import { cure, serverForms } from '../cure.ts';
import type { Answered } from '../observed.ts';

export const apiHeaders: Check = {
  id: 'api-headers',
  title: 'Answers of the API can do nothing in a browser',
  problem: 'Answers of the API lack security headers',
  severity: 'low',
  why: 'OpenMetadata answers some errors as web pages and sends no security headers by default. On the app’s own origin such an answer, opened as a page, could act as the app.',
  judge: ({ apiAnswer }) =>
    given(apiAnswer, (answer) => {
      const missing = wanted.filter(({ isGood }) => !isGood(answer)).map(({ name }) => name);
      return missing.length === 0
        ? passes('The answers carry a policy, nosniff and no-store.')
        : fails(`Missing or too weak: ${missing.join(', ')}.`);
    }),
  cure: () => {
    const values = [
      ['contentTypeOptions', true],
      ['contentPolicyEnabled', true],
      ['contentPolicy', "default-src 'none'; sandbox"],
      ['cacheControl', 'no-store'],
    ] as const;
    return cure(
      ['Set the headers where /api is passed on, or in OpenMetadata itself.'],
      [{ place: 'nginx', file: 'location /api/', text: nginx }, ...serverForms(values)],
    );
  },
};

const nginx = `add_header Content-Security-Policy "default-src 'none'; sandbox" always;
add_header X-Content-Type-Options "nosniff" always;
add_header Cache-Control "no-store" always;
`;

const wanted: ReadonlyArray<{ name: string; isGood: (answer: Answered) => boolean }> = [
  {
    name: 'Content-Security-Policy',
    isGood: ({ headers }) => keepsScriptsFromRunning(headers.get('content-security-policy') ?? ''),
  },
  {
    name: 'X-Content-Type-Options',
    // Of several values the first counts.
    isGood: ({ headers }) => /^nosniff\b/i.test(headers.get('x-content-type-options') ?? ''),
  },
  {
    name: 'Cache-Control',
    isGood: ({ headers }) => /no-store/.test(headers.get('cache-control') ?? ''),
  },
];
