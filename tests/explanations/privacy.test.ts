import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allExplanations } from '../../src/explanations/allExplanations.ts';
import {
  authorityFacts,
  explainAuthorityError,
} from '../../src/explanations/explainAuthorityError.ts';
import { explainClientError } from '../../src/explanations/explainClientError.ts';
import { explainServerRefusal } from '../../src/explanations/explainServerRefusal.ts';
import type { Explanation } from '../../src/explanations/explanation.ts';
import { type Facts, factRules, isFact } from '../../src/explanations/facts.ts';
import { fill } from '../../src/explanations/fill.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const jwt = fc
  .tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string({ minLength: 8 }))
  .map(([kid, sub, signature]) =>
    [JSON.stringify({ kid }), JSON.stringify({ sub }), signature].map(base64url).join('.'),
  );
const secret = fc.oneof(jwt, fc.emailAddress());

/** Words in which servers and people wrap a secret. */
const wrapped = (hidden: string) =>
  fc.constantFrom(
    hidden,
    `AADSTS50105: Your administrator has not assigned ${hidden}. Correlation ID: ${hidden}`,
    `User with given name exists but is not associated with the provided email. [jane:${hidden}]`,
    `Not Authorized! ${hidden} Token signing key not found`,
    `https://catalog.example.com/callback?x=${hidden}`,
    `https://catalog.example.com/${hidden}`,
    `https://${hidden}/`,
    `email, ${hidden}`,
  );
const failure = secret.chain((hidden) => fc.tuple(fc.constant(hidden), wrapped(hidden)));

/** All that a page could show of an explanation. */
const shown = ({ title, happened, cure }: Explanation, facts: Facts) =>
  [...[title, happened, ...cure].map((text) => fill(text, facts)), ...Object.values(facts)].join(
    '\n',
  );

test('C51: no explanation shows a token or an address out of the failure that it explains', () => {
  fc.assert(
    fc.property(failure, fc.integer({ min: 200, max: 599 }), ([hidden, text], status) => {
      const authority = { error: text, errorDescription: text, suberror: text, codes: [text] };

      const outputs = [
        shown(explainAuthorityError(authority), authorityFacts(authority)),
        shown(explainClientError(text, text), {}),
        shown(explainServerRefusal({ status, serverMessage: text, path: `/${text}` }), {}),
      ];

      for (const output of outputs) expect(output).not.toContain(hidden);
    }),
    { numRuns: 10_000 },
  );
});

test('C51: a fact that holds a token or an address is never filled in', () => {
  const texts = allExplanations.flatMap(({ happened, cure }) => [happened, ...cure]).join('\n');
  const names = Object.keys(factRules).filter(isFact);

  fc.assert(
    fc.property(failure, fc.constantFrom(...names), ([hidden, text], name) => {
      expect(fill(`${texts}\n{${name}}`, { [name]: text })).not.toContain(hidden);
    }),
    { numRuns: 10_000 },
  );
});
